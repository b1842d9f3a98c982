package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.suite.Benchmarks;
import io.smartasync.benchmarks.suite.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The goal for the time of a compilation with the processor: little more for a thousand methods or
 * for facades than with a processor that is handed the sources, and at most twice as much for twice
 * as many.
 */
final class CompileTimeGoal implements Goal {

  private static final String CONTENDER = "withProcessor";
  private static final String MINIMUM = "readyMade";
  private static final String METHODS = "methods";

  /** Facades have no number of methods: they are compared as they are. */
  private static final List<Integer> JUDGED_AT = List.of(0, 1_000);

  private static final double LIMIT = 1.25;

  /** Twice, plus the spread of measurements of about a second. */
  private static final double LIMIT_OF_DOUBLING = 2.2;

  @Override
  public List<Finding> judge(Measurement measurement, Results results) {
    List<Finding> findings = new ArrayList<>();
    OptionalDouble half = OptionalDouble.empty();
    int halfMethods = 0;
    for (Map<String, String> values : Benchmarks.parameters(measurement.benchmark())) {
      int methods = Integer.parseInt(values.getOrDefault(METHODS, "0"));
      OptionalDouble added = added(CONTENDER, measurement, results, values);
      String size = Labels.value("" + methods);
      if (JUDGED_AT.contains(methods)) {
        findings.addAll(
            comparedWithMinimum(
                measurement, results, values, methods == 0 ? "" : ", " + size + " methods"));
      }
      if (halfMethods * 2 == methods && half.isPresent() && added.isPresent()) {
        double growth = added.getAsDouble() / half.getAsDouble();
        findings.add(
            new Finding(
                "at most %s times the time for twice the methods, %s to %s methods"
                    .formatted(
                        Numbers.exact(LIMIT_OF_DOUBLING), Labels.value("" + halfMethods), size),
                Numbers.format(growth) + " ×",
                growth <= LIMIT_OF_DOUBLING));
      }
      half = added;
      halfMethods = methods;
    }
    return findings;
  }

  private static List<Finding> comparedWithMinimum(
      Measurement measurement, Results results, Map<String, String> values, String place) {
    Optional<Score> all = results.score(measurement, CONTENDER, CallerThread.PLATFORM, values);
    Optional<Score> least = results.score(measurement, MINIMUM, CallerThread.PLATFORM, values);
    OptionalDouble whole =
        all.isPresent() && least.isPresent()
            ? OptionalDouble.of(all.get().time() / least.get().time())
            : OptionalDouble.empty();
    OptionalDouble added = added(CONTENDER, measurement, results, values);
    OptionalDouble leastAdded = added(MINIMUM, measurement, results, values);
    OptionalDouble beyond =
        added.isPresent() && leastAdded.isPresent()
            ? OptionalDouble.of(added.getAsDouble() / leastAdded.getAsDouble())
            : OptionalDouble.empty();
    String limit = Numbers.exact(LIMIT);
    return List.of(
        finding(
            "at most %s times as long as the processor that copies prepared sources%s"
                .formatted(limit, place),
            whole),
        finding(
            ("the time beyond javac alone: at most %s times that of the processor that copies"
                    + " prepared sources%s")
                .formatted(limit, place),
            beyond));
  }

  private static Finding finding(String goal, OptionalDouble ratio) {
    return new Finding(
        goal,
        ratio.isPresent() ? Numbers.format(ratio.getAsDouble()) + " ×" : "not run",
        ratio.isPresent() && ratio.getAsDouble() <= LIMIT);
  }

  private static OptionalDouble added(
      String contender, Measurement measurement, Results results, Map<String, String> values) {
    Optional<Score> score = results.score(measurement, contender, CallerThread.PLATFORM, values);
    Optional<Score> alone = results.yardstick(measurement, CallerThread.PLATFORM, values);
    return score.isPresent() && alone.isPresent()
        ? OptionalDouble.of(score.get().time() - alone.get().time())
        : OptionalDouble.empty();
  }
}
