package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * Permits the current thread to wait, for the duration of one call, even if {@link BlockingGuard}
 * would refuse it.
 *
 * <p>It is read only when a call is about to be refused, so no other call pays for it.
 */
final class BlockingPermit {

  private static final ThreadLocal<@Nullable Boolean> HELD = new ThreadLocal<>();

  private BlockingPermit() {}

  static boolean isHeld() {
    return HELD.get() != null;
  }

  /** Runs the body with the permit. */
  static <T extends @Nullable Object, X extends Throwable> T call(CallableOp<? extends T, X> body)
      throws X {
    if (isHeld()) {
      return body.call();
    }
    HELD.set(true);
    try {
      return body.call();
    } finally {
      HELD.remove();
    }
  }
}
