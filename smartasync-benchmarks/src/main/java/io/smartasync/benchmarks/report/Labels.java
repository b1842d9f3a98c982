package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.suite.Benchmarks;
import io.smartasync.benchmarks.suite.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the report names things. */
final class Labels {

  private Labels() {}

  /** Where in a measurement: nothing where there is only one place. */
  static String place(Measurement measurement, CallerThread caller, Map<String, String> values) {
    List<String> parts = new ArrayList<>();
    if (Benchmarks.parameters(measurement.benchmark()).size() > 1) {
      values.forEach((name, value) -> parts.add(parameter(name) + " " + value(value)));
    }
    if (measurement.callers().size() > 1) {
      parts.add(caller.label());
    }
    return String.join(", ", parts);
  }

  /** {@code maxInFlight} is "max in flight". */
  static String parameter(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** Numbers have separators, and {@code OTHER_THREAD} is "other thread". */
  static String value(String value) {
    return value.chars().allMatch(Character::isDigit)
        ? Numbers.exact(Double.parseDouble(value))
        : value.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
