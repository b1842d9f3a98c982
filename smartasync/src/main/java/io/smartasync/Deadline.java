package io.smartasync;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The end of the time that the current thread's waits may take together.
 *
 * <p>It belongs to a scope of the thread, from {@link #call} to its end, and is looked up only by a
 * thread that is about to park. A thread local and not a scoped value, which Java 21 has as a
 * preview only.
 */
final class Deadline {

  private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

  /** Where nobody has ever set a deadline, nobody looks for one. */
  private static volatile boolean everSet;

  private final Duration time;
  private final long end;

  private Deadline(Duration time) {
    this.time = time;
    // Differences of nano times are right even where this overflows.
    this.end = System.nanoTime() + Math.max(0, Durations.toNanos(time));
  }

  /** A deadline that is so long away. */
  static Deadline after(Duration time) {
    return new Deadline(time);
  }

  /** A deadline that is so long away, or that of the current scope where it comes first. */
  static Deadline clippedToCurrent(Duration time) {
    return new Deadline(time).minimum(current());
  }

  /** That of the current scope, if there is one. */
  static @Nullable Deadline current() {
    return everSet ? CURRENT.get() : null;
  }

  private Deadline minimum(@Nullable Deadline other) {
    return other != null && other.isBefore(this) ? other : this;
  }

  boolean isBefore(Deadline other) {
    return end - other.end < 0;
  }

  /** Runs something with a deadline, or without any, and then has back the one of before. */
  static <T extends @Nullable Object, X extends Throwable> T call(
      @Nullable Deadline deadline, CallableOp<? extends T, X> body) throws X {
    if (deadline != null) {
      everSet = true;
    }
    Deadline before = current();
    if (before == deadline) {
      return body.call();
    }
    set(deadline);
    try {
      return body.call();
    } finally {
      set(before);
    }
  }

  private static void set(@Nullable Deadline deadline) {
    if (deadline == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(deadline);
    }
  }

  /** Nanoseconds, zero or less when the time is over. */
  long remaining() {
    return end - System.nanoTime();
  }

  /** As a {@link System#nanoTime}. */
  long end() {
    return end;
  }

  boolean isExpired() {
    return remaining() <= 0;
  }

  /** What is thrown by a wait that this has ended. */
  TimeoutException exceeded() {
    return new TimeoutException(
        "Not done when the deadline of %s that was set outside was over; the operation was cancelled"
            .formatted(Durations.readable(time)));
  }
}
