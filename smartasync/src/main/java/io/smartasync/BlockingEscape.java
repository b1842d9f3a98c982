package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * Lets a thread wait that would be refused, for the time of one call.
 *
 * <p>It is asked only when a refusal is about to happen, so that nobody else pays for it.
 */
final class BlockingEscape {

  private static final ThreadLocal<@Nullable Boolean> OPEN = new ThreadLocal<>();

  private BlockingEscape() {}

  static boolean isOpen() {
    return OPEN.get() != null;
  }

  static <T extends @Nullable Object, X extends Throwable> T call(CallableOp<? extends T, X> body)
      throws X {
    if (isOpen()) {
      return body.call();
    }
    OPEN.set(true);
    try {
      return body.call();
    } finally {
      OPEN.remove();
    }
  }
}
