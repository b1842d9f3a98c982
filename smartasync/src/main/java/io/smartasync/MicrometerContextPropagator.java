package io.smartasync;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/**
 * Micrometer's context-propagation, which knows what is bound to threads.
 *
 * <p>The one class that names its types. It is linked when it is first used, and that fails where
 * the library is not there.
 */
final class MicrometerContextPropagator implements ContextPropagator {

  /** Where a value is missing in the snapshot, none is seen: it would be somebody else's. */
  private final ContextSnapshotFactory factory =
      ContextSnapshotFactory.builder().clearMissing(true).build();

  /** The library, or null where it is not on the class path. */
  static @Nullable ContextPropagator ifPresent() {
    try {
      Class<?> unused = ContextSnapshotFactory.class;
    } catch (NoClassDefFoundError e) {
      return null;
    }
    try {
      return new MicrometerContextPropagator();
    } catch (ServiceConfigurationError | LinkageError e) {
      // Thrown from here it would be heard once, and be a missing class ever after.
      return new FailingContextPropagator(e);
    }
  }

  @Override
  public Snapshot capture() {
    ContextSnapshot snapshot = factory.captureAll();
    return () -> {
      ContextSnapshot.Scope scope = snapshot.setThreadLocals();
      return scope::close;
    };
  }
}
