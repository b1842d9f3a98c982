package io.smartasync;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/**
 * Propagates context with Micrometer's context-propagation library.
 *
 * <p>The only class that refers to the library's types. It is linked at its first use; if the
 * library is missing, that fails.
 */
final class MicrometerContextPropagator implements ContextPropagator {

  /** Clears values that the snapshot does not have: they belong to other work of the thread. */
  private final ContextSnapshotFactory factory =
      ContextSnapshotFactory.builder().clearMissing(true).build();

  /** Returns a propagator, or null if the library is not on the class path. */
  static @Nullable ContextPropagator ifPresent() {
    try {
      Class<?> unused = ContextSnapshotFactory.class;
    } catch (NoClassDefFoundError e) {
      return null;
    }
    try {
      return new MicrometerContextPropagator();
    } catch (ServiceConfigurationError | LinkageError e) {
      // Thrown from here, it would reach one caller; all others would get NoClassDefFoundError.
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
