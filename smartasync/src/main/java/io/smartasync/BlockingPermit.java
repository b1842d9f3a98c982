package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * Lets a thread wait that would be refused, for the time of one call.
 *
 * <p>It is asked only when a refusal is about to happen, so that nobody else pays for it.
 */
final class BlockingPermit {

  private static final ThreadLocal<@Nullable Boolean> HELD = new ThreadLocal<>();

  private BlockingPermit() {}

  static boolean isHeld() {
    return HELD.get() != null;
  }

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
