package io.smartasync.benchmarks.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smartasync.benchmarks.CallerThread;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.RunnerException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SuiteTest {

  private static final Pace.Iterations ONE = new Pace.Iterations(0, 1, 1);

  @Test
  void jmhRunsAForkOnTheThreadThatCalls() throws Exception {
    Fork fork =
        new Fork(Measurement.FUTURE_STYLE_TWIN, "generatedMethod", CallerThread.VIRTUAL, Map.of());

    JsonNode result = Jmh.run(fork, ONE);

    assertThat(result.path("benchmark").asString())
        .endsWith("FutureStyleTwinBenchmark.generatedMethod");
    assertThat(result.path("jvmArgs").toString()).contains("VIRTUAL");
    assertThat(result.path("primaryMetric").path("score").asDouble()).isPositive();
    assertThat(result.path("secondaryMetrics").has("gc.alloc.rate.norm")).isTrue();
  }

  @Test
  void aForkThatFailsIsReportedWithItsRootCause() {
    Fork fork =
        new Fork(
            Measurement.COMPILE_TIME,
            "javacAlone",
            CallerThread.PLATFORM,
            Map.of("methods", "-10000000000"));

    assertThatExceptionOfType(RunnerException.class)
        .isThrownBy(() -> Jmh.run(fork, ONE))
        .satisfies(
            failure -> assertThat(Suite.reason(failure)).startsWith("java.lang.").contains("-1"));
  }

  @Test
  void theFirstRoundOfTheShortFormHasEveryContenderAndFurtherRoundsThoseOfGoals() {
    assertThat(contenders(Measurement.STREAM, Form.SHORT, 1))
        .contains("reactorStream", "rxJavaStream");
    assertThat(contenders(Measurement.STREAM, Form.SHORT, 2))
        .containsExactlyInAnyOrder("generatedForFlux", "generatedForPublisher", "reactorStream");
    assertThat(contenders(Measurement.STREAM, Form.SHORT, Pace.ROUNDS)).isEmpty();
    assertThat(contenders(Measurement.BOUNDED_MAP, Form.SHORT, 2))
        .isEqualTo(contenders(Measurement.BOUNDED_MAP, Form.SHORT, 1));
  }

  @Test
  void everyRoundOfTheFullFormHasEveryContender() {
    assertThat(contenders(Measurement.STREAM, Form.FULL, Pace.ROUNDS))
        .isEqualTo(contenders(Measurement.STREAM, Form.SHORT, 1));
  }

  @Test
  void everyValueOfAParameterHasItsFork() {
    assertThat(Measurement.BOUNDED_MAP.forks(Form.SHORT, 1))
        .extracting(fork -> fork.parameters().get("maxInFlight"))
        .contains("10", "100", "1000", "10000");
    assertThat(Measurement.STREAM.forks(Form.SHORT, 1))
        .extracting(fork -> fork.parameters().get("emitter"))
        .contains("CALLER", "OTHER_THREAD");
  }

  @Test
  void aRepeatedMeasurementReplacesItsResultsAndKeepsTheOthers(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("run.json");
    Environment environment = Environment.ofThisMachine();
    RunFile run = RunFile.create(file, Form.SHORT, environment);
    Fork repeated = Measurement.SETTLE.forks(Form.SHORT, 1).get(0);
    Fork kept = Measurement.SCOPE.forks(Form.SHORT, 1).get(0);
    run.addFailure(repeated, "first");
    run.addFailure(kept, "first");
    run.write();

    RunFile second =
        RunFile.repeat(file, Form.SHORT, environment, List.of(Measurement.of("settle")));
    second.addFailure(repeated, "second");
    second.write();

    JsonNode written = new JsonMapper().readTree(Files.readString(file));
    assertThat(written.path("forks"))
        .extracting(
            fork -> fork.path("measurement").asString() + " " + fork.path("failure").asString())
        .containsExactly("scope first", "settle second");
    assertThat(written.path("repeated").path("settle").asString()).isEqualTo(environment.date());
  }

  @Test
  void aMeasurementIsNotRepeatedInAnotherForm(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("run.json");
    Environment environment = Environment.ofThisMachine();
    RunFile.create(file, Form.FULL, environment).write();

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RunFile.repeat(file, Form.SHORT, environment, List.of(Measurement.SETTLE)))
        .withMessageContaining("the last run was FULL");
  }

  @Test
  void aMisspelledMeasurementIsAnsweredWithTheNamesOfAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measurement.of("setle"))
        .withMessageStartingWith("no measurement 'setle'; there are: finished-future, ");
  }

  @Test
  void theEnvironmentHasTheMachineAndTheVersions() {
    Environment environment = Environment.ofThisMachine();

    assertThat(environment.processor()).isNotBlank();
    assertThat(environment.cores()).isPositive();
    assertThat(environment.memoryGiB()).isPositive();
    assertThat(environment.libraries()).hasSize(9).doesNotContainValue("");
    assertThat(environment.libraries().get("Reactor")).matches("\\d+\\..*");
  }

  private static Set<String> contenders(Measurement measurement, Form form, int round) {
    return measurement.forks(form, round).stream().map(Fork::contender).collect(Collectors.toSet());
  }
}
