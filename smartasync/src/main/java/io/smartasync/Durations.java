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

  /** {@code 1m30s}. */
  static String readable(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /** What is thrown when the time that one wait was given is over. */
  static TimeoutException exceeded(Duration timeout) {
    return new TimeoutException(
        "Not done within " + readable(timeout) + "; the operation was cancelled");
  }
}
