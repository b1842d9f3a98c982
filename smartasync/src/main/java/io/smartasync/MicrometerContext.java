package io.smartasync;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Micrometer's context-propagation, which knows what is bound to threads.
 *
 * <p>The one class that names its types. It is linked when it is first used, and that fails where
 * the library is not there.
 */
final class MicrometerContext implements ContextCarrier {

  /** Where a value is missing in the snapshot, none is seen: it would be somebody else's. */
  private final ContextSnapshotFactory factory =
      ContextSnapshotFactory.builder().clearMissing(true).build();

  /** The library, or null where it is not on the class path. */
  static @Nullable ContextCarrier ifPresent() {
    return ifPresent(MicrometerContext::new);
  }

  static @Nullable ContextCarrier ifPresent(Supplier<ContextCarrier> library) {
    try {
      return library.get();
    } catch (NoClassDefFoundError e) {
      return null;
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
