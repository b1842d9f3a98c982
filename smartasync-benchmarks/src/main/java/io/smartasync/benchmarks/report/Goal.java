package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.suite.Benchmarks;
import io.smartasync.benchmarks.suite.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** A goal of a measurement. */
interface Goal {

  /** Returns the findings of the run, one for each thread and each value of the parameters. */
  List<Finding> judge(Measurement measurement, Results results);

  /** A goal: a contender takes at most a given multiple of the yardstick's time. */
  static Goal atMostTimesTheYardstick(String contender, double limit) {
    return forEachCase(
        "at most %s times as long".formatted(Numbers.exact(limit)),
        (measurement, results, caller, values) ->
            ratioToYardstick(contender, measurement, results, caller, values),
        number -> Numbers.format(number) + " ×",
        number -> number <= limit);
  }

  /** A goal: the yardstick takes at least a given multiple of a contender's time. */
  static Goal atLeastTimesAsFastAsTheYardstick(String contender, double limit) {
    return forEachCase(
        "at least %s times as fast".formatted(Numbers.exact(limit)),
        (measurement, results, caller, values) -> {
          OptionalDouble ratio = ratioToYardstick(contender, measurement, results, caller, values);
          return ratio.isPresent()
              ? OptionalDouble.of(1 / ratio.getAsDouble())
              : OptionalDouble.empty();
        },
        number -> Numbers.format(number) + " ×",
        number -> number >= limit);
  }

  /** A goal: a contender does not allocate more bytes than the yardstick. */
  static Goal noByteMoreThanTheYardstick(String contender) {
    return forEachCase(
        "no additional allocation",
        (measurement, results, caller, values) -> {
          Optional<Score> score = results.score(measurement, contender, caller, values);
          Optional<Score> yardstick = results.yardstick(measurement, caller, values);
          return score.isPresent() && yardstick.isPresent()
              ? OptionalDouble.of(
                  score.get().bytes().orElseThrow() - yardstick.get().bytes().orElseThrow())
              : OptionalDouble.empty();
        },
        Numbers::bytes,
        number -> number < 1);
  }

  /** A goal: a contender takes less than a given time. */
  static Goal lessThan(String contender, double limit, String unit) {
    return forEachCase(
        "less than %s %s".formatted(Numbers.exact(limit), unit),
        (measurement, results, caller, values) -> {
          Optional<Score> score = results.score(measurement, contender, caller, values);
          return score.isPresent() ? OptionalDouble.of(score.get().time()) : OptionalDouble.empty();
        },
        number -> Numbers.format(number) + " " + unit,
        number -> number < limit);
  }

  /** A goal: a counter of a contender is at least a given number. */
  static Goal counterAtLeast(String contender, String counter, String label, double limit) {
    return forEachCase(
        "%s: at least %s".formatted(label, Numbers.exact(limit)),
        (measurement, results, caller, values) -> {
          Optional<Score> score = results.score(measurement, contender, caller, values);
          return score.isPresent()
              ? OptionalDouble.of(score.get().counter(counter))
              : OptionalDouble.empty();
        },
        Numbers::format,
        number -> number >= limit);
  }

  /** A goal: a counter of a contender is at least a given multiple of another contender's. */
  static Goal counterAtLeastTimes(
      String contender, String other, String counter, String label, double limit) {
    return forEachCase(
        "%s: at least %s times as many".formatted(label, Numbers.exact(limit)),
        (measurement, results, caller, values) ->
            ratio(
                results.score(measurement, contender, caller, values),
                results.score(measurement, other, caller, values),
                score -> score.counter(counter)),
        number -> Numbers.format(number) + " ×",
        number -> number >= limit);
  }

  /** A goal: a counter of a contender is at most a given number. */
  static Goal counterAtMost(String contender, String counter, String label, double limit) {
    return forEachCase(
        "at most %s %s".formatted(Numbers.exact(limit), label),
        (measurement, results, caller, values) -> {
          Optional<Score> score = results.score(measurement, contender, caller, values);
          return score.isPresent()
              ? OptionalDouble.of(score.get().counter(counter))
              : OptionalDouble.empty();
        },
        Numbers::format,
        number -> number <= limit);
  }

  /** A goal: a counter of a contender is at most a given multiple of another contender's. */
  static Goal counterAtMostTimes(
      String contender, String other, String counter, String label, double limit) {
    return forEachCase(
        "%s: at most %s times as much".formatted(label, Numbers.exact(limit)),
        (measurement, results, caller, values) ->
            ratio(
                results.score(measurement, contender, caller, values),
                results.score(measurement, other, caller, values),
                score -> score.counter(counter)),
        number -> Numbers.format(number) + " ×",
        number -> number <= limit);
  }

  /** A goal: a counter of a contender is at most a given multiple of the lowest yardstick's. */
  static Goal counterAtMostTimesTheLowest(
      String contender, String counter, String label, double limit) {
    return forEachCase(
        limit == 1
            ? label + ": no more than the least"
            : "%s: at most %s times the least".formatted(label, Numbers.exact(limit)),
        (measurement, results, caller, values) ->
            ratio(
                results.score(measurement, contender, caller, values),
                results.yardstick(measurement, caller, values, score -> score.counter(counter)),
                score -> score.counter(counter)),
        number -> Numbers.format(number) + " ×",
        number -> number <= limit);
  }

  /** A goal: a contender takes at most a given multiple of another contender's time. */
  static Goal atMostTimes(String contender, String other, String label, double limit) {
    return forEachCase(
        "at most %s times as long as %s".formatted(Numbers.exact(limit), label),
        (measurement, results, caller, values) ->
            ratio(
                results.score(measurement, contender, caller, values),
                results.score(measurement, other, caller, values),
                Score::time),
        number -> Numbers.format(number) + " ×",
        number -> number <= limit);
  }

  private static OptionalDouble ratio(
      Optional<Score> one, Optional<Score> other, ToDoubleFunction<Score> value) {
    return one.isPresent() && other.isPresent()
        ? OptionalDouble.of(value.applyAsDouble(one.get()) / value.applyAsDouble(other.get()))
        : OptionalDouble.empty();
  }

  /** Reads the measured value of one case. */
  @FunctionalInterface
  interface Measure {
    OptionalDouble of(
        Measurement measurement, Results results, CallerThread caller, Map<String, String> values);
  }

  /** Checks whether the measured value reaches the goal. */
  @FunctionalInterface
  interface Limit {
    boolean isKeptBy(double number);
  }

  private static OptionalDouble ratioToYardstick(
      String contender,
      Measurement measurement,
      Results results,
      CallerThread caller,
      Map<String, String> values) {
    return ratio(
        results.score(measurement, contender, caller, values),
        results.yardstick(measurement, caller, values),
        Score::time);
  }

  private static Goal forEachCase(
      String goal, Measure measure, DoubleFunction<String> format, Limit limit) {
    return (measurement, results) -> {
      List<Finding> findings = new ArrayList<>();
      for (CallerThread caller : measurement.callers()) {
        for (Map<String, String> values : Benchmarks.parameters(measurement.benchmark())) {
          OptionalDouble number = measure.of(measurement, results, caller, values);
          String place = Labels.place(measurement, caller, values);
          findings.add(
              new Finding(
                  place.isEmpty() ? goal : goal + ", " + place,
                  number.isPresent() ? format.apply(number.getAsDouble()) : "not run",
                  number.isPresent() && limit.isKeptBy(number.getAsDouble())));
        }
      }
      return findings;
    };
  }
}
