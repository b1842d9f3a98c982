package io.smartasync;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as {@code java.util.concurrent} takes them and as people read them. */
final class Durations {

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

  private Durations() {}

  /** The nanoseconds of a duration; one of more than 292 years counts as 292 years. */
  static long toNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException e) {
      return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  /**
   * Reads a whole number greater than zero that is followed by {@code ms}, {@code s}, {@code m} or
   * {@code h}, or returns null.
   */
  static @Nullable Duration parse(String text) {
    Matcher matcher = NUMBER_AND_UNIT.matcher(text.strip());
    if (!matcher.matches()) {
      return null;
    }
    long number = Long.parseLong(matcher.group(1));
    Duration duration =
        switch (matcher.group(2)) {
          case "ms" -> Duration.ofMillis(number);
          case "s" -> Duration.ofSeconds(number);
          case "m" -> Duration.ofMinutes(number);
          default -> Duration.ofHours(number);
        };
    return duration.isZero() ? null : duration;
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
