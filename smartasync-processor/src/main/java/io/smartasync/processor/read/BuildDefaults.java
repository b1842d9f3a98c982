package io.smartasync.processor.read;

import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The options of the compiler that set elements of all annotations which do not set them.
 *
 * @param settings the elements that are set
 * @param problem what is wrong with an option, or empty
 */
public record BuildDefaults(Settings settings, Optional<MessageText> problem) {

  /** The option for {@code timeout}. */
  public static final String TIMEOUT = "smartasync.timeout";

  /** The option for {@code prefetch}. */
  public static final String PREFETCH = "smartasync.prefetch";

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  /** Reads the options that are set. An option with a problem is ignored. */
  public static BuildDefaults of(Map<String, String> options) {
    Optional<Duration> timeout = value(options, TIMEOUT).flatMap(SettingsReader::duration);
    Optional<Integer> prefetch =
        value(options, PREFETCH)
            .filter(each -> NUMBER.matcher(each).matches())
            .map(Integer::valueOf);
    Optional<MessageText> problem =
        value(options, TIMEOUT)
            .filter(each -> timeout.isEmpty())
            .map(each -> Message.INVALID_TIMEOUT_OPTION.of(TIMEOUT, each, TIMEOUT))
            .or(
                () ->
                    value(options, PREFETCH)
                        .filter(each -> prefetch.isEmpty())
                        .map(each -> Message.INVALID_PREFETCH_OPTION.of(PREFETCH, each, PREFETCH)));
    return new BuildDefaults(
        new Settings(
            Optional.empty(),
            List.of(),
            timeout,
            Optional.empty(),
            false,
            false,
            false,
            prefetch.orElse(0)),
        problem);
  }

  private static Optional<String> value(Map<String, String> options, String name) {
    String value = options.get(name); // null without "=" too
    return options.containsKey(name) ? Optional.of(value == null ? "" : value) : Optional.empty();
  }

  /** Reports what is wrong with an option. */
  public void report(ValidationReport report) {
    problem.ifPresent(text -> report.add(Problem.ofCompilation(text)));
  }
}
