package io.smartasync;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;

/** Durations as {@code java.util.concurrent} takes them and as people read them. */
final class Durations {

  private Durations() {}

  /** The nanoseconds of a duration; one of more than 292 years counts as 292 years. */
  static long toNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /** What is thrown when the time is over. */
  static TimeoutException exceeded(Duration timeout) {
    String readable = timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
    return new TimeoutException("Not done within " + readable + "; the operation was cancelled");
  }
}
