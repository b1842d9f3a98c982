package io.smartasync.benchmarks.suite;

import io.smartasync.benchmarks.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openjdk.jmh.runner.RunnerException;
import tools.jackson.databind.JsonNode;

/**
 * Runs the suite and writes the report of it.
 *
 * <p>Runs all measurements in rounds and starts one JVM for each contender in each round.
 * Contenders that are compared run at about the same time, and a temporary disturbance of the
 * machine affects one round only.
 */
public final class Suite {

  private final Form form;
  private final List<Measurement> measurements;
  private final RunFile file;
  private final PrintStream progress;
  private final Set<Fork> failed = new HashSet<>();
  private final long start = System.nanoTime();

  private Suite(Form form, List<Measurement> measurements, RunFile file, PrintStream progress) {
    this.form = form;
    this.measurements = measurements;
    this.file = file;
    this.progress = progress;
  }

  /**
   * Runs the suite, then writes the report.
   *
   * @param arguments the form, "short" or "full", or "report" for the report of the last run; the
   *     file of the run; the folder of the report; the measurements to repeat, whose results in the
   *     file are replaced, if not all of them
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3) {
      throw new IllegalArgumentException(
          "short|full|report, the file of the run, the folder, measurements to repeat");
    }
    Path run = Path.of(arguments[1]);
    if (!arguments[0].equals("report")) {
      Form form = Form.valueOf(arguments[0].toUpperCase(Locale.ROOT));
      Environment environment = Environment.ofThisMachine();
      List<Measurement> repeated = Arrays.stream(arguments).skip(3).map(Measurement::of).toList();
      if (repeated.isEmpty()) {
        RunFile file = RunFile.create(run, form, environment);
        new Suite(form, Measurement.all(), file, System.out).run();
      } else {
        RunFile file = RunFile.repeat(run, form, environment, repeated);
        new Suite(form, repeated, file, System.out).run();
      }
    }
    Report.write(run, Path.of(arguments[2]));
  }

  private void run() throws IOException {
    for (int round = 1; round <= Pace.ROUNDS; round++) {
      for (Measurement measurement : measurements) {
        for (Fork fork : measurement.forks(form, round)) {
          if (round == 1 || elapsed().compareTo(form.timeForFurtherRounds()) < 0) {
            run(fork, round, measurement.pace().in(form));
          }
        }
        file.write();
      }
    }
  }

  private void run(Fork fork, int round, Pace.Iterations iterations) {
    if (failed.contains(fork)) {
      return;
    }
    String prefix = "%4d s, round %d: %s: ".formatted(elapsed().toSeconds(), round, fork);
    try {
      JsonNode result = Jmh.run(fork, iterations);
      file.add(fork, result);
      JsonNode metric = result.path("primaryMetric");
      progress.printf(
          Locale.ROOT,
          "%s%.3f %s%n",
          prefix,
          metric.path("score").asDouble(),
          metric.path("scoreUnit").asString());
    } catch (RunnerException e) {
      failed.add(fork);
      String reason = reason(e);
      file.addFailure(fork, reason);
      progress.println(prefix + "not run: " + reason);
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Returns the root cause. JMH reports the failures of forks as suppressed exceptions. */
  static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (true) {
      if (deepest.getCause() != null) {
        deepest = deepest.getCause();
      } else if (deepest.getSuppressed().length > 0) {
        deepest = deepest.getSuppressed()[0];
      } else {
        return deepest.toString().lines().findFirst().orElse("unknown");
      }
    }
  }
}
