package io.smartasync;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A point in time after which the waits of a scope end.
 *
 * <p>The scope is a call of {@link #call} on one thread. Only a thread that is about to park looks
 * its deadline up. It is kept in a thread local, because scoped values are a preview feature in
 * Java 21.
 */
final class Deadline {

  private static final ThreadLocal<@Nullable Deadline> CURRENT = new ThreadLocal<>();

  /** Avoids the lookup of the thread local in programs that never set a deadline. */
  private static volatile boolean isEverSet;

  private final Duration time;
  private final long endNanos;

  private Deadline(Duration time) {
    // May overflow; comparisons of nano times use differences, which then are still correct.
    this(time, System.nanoTime() + Durations.toNanosSaturated(time));
  }

  private Deadline(Duration time, long endNanos) {
    this.time = time;
    this.endNanos = endNanos;
  }

  /** Returns a deadline that is the given time from now. */
  static Deadline after(Duration time) {
    return new Deadline(time);
  }

  /** Returns a deadline that is the given time from now, but not after the current one. */
  static Deadline clippedToCurrent(Duration time) {
    return new Deadline(time).minimum(current());
  }

  /** Returns a later deadline. */
  Deadline plus(Duration extension) {
    return new Deadline(time, endNanos + Durations.toNanosSaturated(extension));
  }

  /** Returns the deadline of the current scope, or null if it has none. */
  static @Nullable Deadline current() {
    return isEverSet ? CURRENT.get() : null;
  }

  /** Returns the earlier of this deadline and another. */
  private Deadline minimum(@Nullable Deadline other) {
    return other != null && other.isBefore(this) ? other : this;
  }

  /** Returns the earlier of two deadlines, either of which may be missing. */
  static @Nullable Deadline earlier(@Nullable Deadline one, @Nullable Deadline other) {
    return one == null ? other : one.minimum(other);
  }

  boolean isBefore(Deadline other) {
    return endNanos - other.endNanos < 0;
  }

  /** Runs a body with a deadline, or with none, then restores the previous deadline. */
  static <T extends @Nullable Object, X extends Throwable> T call(
      @Nullable Deadline deadline, CallableOp<? extends T, X> body) throws X {
    if (deadline != null) {
      isEverSet = true;
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

  /** Returns the remaining nanoseconds; zero or less if the deadline is exceeded. */
  long remainingNanos() {
    return endNanos - System.nanoTime();
  }

  /** Returns the deadline as a value of {@link System#nanoTime}. */
  long endNanos() {
    return endNanos;
  }

  boolean isExpired() {
    return remainingNanos() <= 0;
  }

  /** Returns the exception for a wait that this deadline has ended. */
  TimeoutException exceeded() {
    return new TimeoutException(
        "Deadline of " + Durations.format(time) + " exceeded; the operation was cancelled");
  }
}
