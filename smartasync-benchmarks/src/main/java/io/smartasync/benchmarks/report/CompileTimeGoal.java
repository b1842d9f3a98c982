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
 * The goal for the time the processor adds to a compilation: less than a second for a thousand
 * methods, and at most twice as much for twice as many.
 */
final class CompileTimeGoal implements Goal {

  private static final String CONTENDER = "withProcessor";
  private static final String METHODS = "methods";
  private static final int JUDGED_AT = 1_000;
  private static final double LIMIT_MILLIS = 1_000;

  /** Twice, plus the spread of measurements of about a second. */
  private static final double LIMIT_OF_DOUBLING = 2.2;

  @Override
  public List<Finding> judge(Measurement measurement, Results results) {
    List<Finding> findings = new ArrayList<>();
    OptionalDouble half = OptionalDouble.empty();
    int halfMethods = 0;
    for (Map<String, String> values : Benchmarks.parameters(measurement.benchmark())) {
      int methods = Integer.parseInt(values.getOrDefault(METHODS, "0"));
      OptionalDouble added = added(measurement, results, values);
      String size = Labels.value(values.getOrDefault(METHODS, ""));
      if (methods == JUDGED_AT) {
        findings.add(
            new Finding(
                "less than %s ms beyond javac alone, %s methods"
                    .formatted(Numbers.exact(LIMIT_MILLIS), size),
                added.isPresent() ? Numbers.format(added.getAsDouble()) + " ms" : "not run",
                added.isPresent() && added.getAsDouble() < LIMIT_MILLIS));
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

  private static OptionalDouble added(
      Measurement measurement, Results results, Map<String, String> values) {
    Optional<Score> score = results.score(measurement, CONTENDER, CallerThread.PLATFORM, values);
    Optional<Score> alone = results.yardstick(measurement, CallerThread.PLATFORM, values);
    return score.isPresent() && alone.isPresent()
        ? OptionalDouble.of(score.get().time() - alone.get().time())
        : OptionalDouble.empty();
  }
}
