package io.smartasync;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Converts durations to nanoseconds and to text, and parses them. */
final class Durations {

  /**
   * 146 years: half of what a long can hold, so that no difference between the nano times of two
   * deadlines overflows.
   */
  private static final long MAX_NANOS = Long.MAX_VALUE / 2;

  private static final String NUMBER_AND_UNIT = "([0-9]{1,9})(ms|s|m|h)";

  private Durations() {}

  /** Returns the nanoseconds of a duration; zero if it is negative, at most 146 years. */
  static long toNanosSaturated(Duration duration) {
    try {
      return Math.clamp(duration.toNanos(), 0, MAX_NANOS);
    } catch (ArithmeticException e) {
      return duration.isNegative() ? 0 : MAX_NANOS;
    }
  }

  /**
   * Parses a whole number greater than zero that is followed by {@code ms}, {@code s}, {@code m} or
   * {@code h}. Returns null if the text has another form.
   */
  static @Nullable Duration parse(String text) {
    Matcher matcher = Pattern.compile(NUMBER_AND_UNIT).matcher(text.strip());
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

  /** Formats a duration for messages, such as {@code 1m30s}. */
  static String format(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /** Returns the exception for a wait whose own timeout has ended it. */
  static TimeoutException timeoutExceeded(Duration timeout) {
    return new TimeoutException(
        "Timeout of " + format(timeout) + " exceeded; the operation was cancelled");
  }
}
