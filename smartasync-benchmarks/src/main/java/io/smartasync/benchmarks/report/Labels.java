package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.suite.Benchmarks;
import io.smartasync.benchmarks.suite.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of things in the report. */
final class Labels {

  private Labels() {}

  /** Names one case of a measurement; empty if there is only one. */
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

  /** Formats a parameter name: {@code maxInFlight} becomes "max in flight". */
  static String parameter(String name) {
    return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  /** Formats a value: numbers get separators, and {@code OTHER_THREAD} becomes "other thread". */
  static String value(String value) {
    return value.chars().allMatch(Character::isDigit)
        ? Numbers.exact(Double.parseDouble(value))
        : value.replace('_', ' ').toLowerCase(Locale.ROOT);
  }
}
