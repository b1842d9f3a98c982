package io.smartasync;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A scope on one thread in which waits may last for a grace time after an interrupt and after the
 * end of the deadline, so that resources can be released.
 */
final class CleanUp {

  static final Duration GRACE = Duration.ofSeconds(10);

  /** The grace time of the current scope. Read only by a wait that is interrupted. */
  private static final ThreadLocal<@Nullable Duration> CURRENT = new ThreadLocal<>();

  private CleanUp() {}

  /** Runs a body in such a scope. */
  static <T extends @Nullable Object, X extends Throwable> T call(
      CallableOp<? extends T, X> body, Duration grace) throws X {
    if (CURRENT.get() != null) {
      return body.call();
    }
    boolean isInterrupted = Thread.interrupted();
    CURRENT.set(grace);
    try {
      return Deadline.call(limit(Deadline.current(), isInterrupted, grace), body);
    } finally {
      CURRENT.remove();
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static @Nullable Deadline limit(
      @Nullable Deadline outer, boolean isInterrupted, Duration grace) {
    if (isInterrupted || (outer != null && outer.isExpired())) {
      return Deadline.after(grace);
    }
    return outer == null ? null : outer.plus(grace);
  }

  /** Returns the grace time of a wait that was interrupted, or null if it has none. */
  static @Nullable Duration graceAfterInterrupt() {
    return CURRENT.get();
  }
}
