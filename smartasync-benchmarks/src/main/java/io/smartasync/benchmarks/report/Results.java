package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.Contender;
import io.smartasync.benchmarks.suite.Benchmarks;
import io.smartasync.benchmarks.suite.Measurement;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The scores of a run and the reasons for missing ones. */
final class Results {

  private final Map<Key, Score> scores;
  private final Map<Key, String> failures;

  Results(Map<Key, Score> scores, Map<Key, String> failures) {
    this.scores = scores;
    this.failures = failures;
  }

  Optional<Score> score(
      Measurement measurement, String contender, CallerThread caller, Map<String, String> values) {
    return Optional.ofNullable(scores.get(new Key(measurement.id(), contender, caller, values)));
  }

  /** Returns why there is no score; empty if the contender was not run. */
  Optional<String> failure(
      Measurement measurement, String contender, CallerThread caller, Map<String, String> values) {
    return Optional.ofNullable(failures.get(new Key(measurement.id(), contender, caller, values)));
  }

  /** Returns the fastest yardstick of the measurement, with which the others are compared. */
  Optional<Score> yardstick(
      Measurement measurement, CallerThread caller, Map<String, String> values) {
    return yardstick(measurement, caller, values, Score::time);
  }

  /** Returns the yardstick of the measurement that has the least of something. */
  Optional<Score> yardstick(
      Measurement measurement,
      CallerThread caller,
      Map<String, String> values,
      ToDoubleFunction<Score> value) {
    return Benchmarks.contenders(measurement.benchmark()).stream()
        .filter(method -> Benchmarks.contender(method).role() == Contender.Role.YARDSTICK)
        .flatMap(method -> score(measurement, method.getName(), caller, values).stream())
        .min(Comparator.comparingDouble(value));
  }
}
