package io.smartasync.benchmarks.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs every program, and measures some in processes of their own. Asserts no time. */
class FirstCallsTest {

  /** Each program checks its result. */
  @ParameterizedTest
  @EnumSource
  void everyProgramMakesEveryCall(FirstCall call) throws Exception {
    String[] arguments = {call.name()};
    ByHand.main(arguments);
    WithSmartAsync.main(arguments);
    WithReactor.main(arguments);
    WithMutiny.main(arguments);
    WithRxJava.main(arguments);
  }

  /** A process that a thread keeps alive would be measured with the time until that thread ends. */
  @ParameterizedTest
  @EnumSource
  void noProgramStartsAThreadThatKeepsTheProcessAlive(FirstCall call) throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    everyProgramMakesEveryCall(call);

    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> !before.contains(thread))
        .allMatch(Thread::isDaemon);
  }

  @Test
  void theTimeAndTheClassesOfAProcessAreCounted() throws Exception {
    FirstCallBenchmark benchmark = new FirstCallBenchmark();
    benchmark.call = FirstCall.ASYNCHRONOUS_TWIN;
    benchmark.pairs = 1;
    FirstCalls.Counters counters = new FirstCalls.Counters();

    assertThat(benchmark.smartAsync(counters)).isEqualTo(1);

    assertThat(counters.wallMillis).isPositive();
    assertThat(counters.classes).isGreaterThan(300);
    assertThat(counters.moreClasses).isPositive();
  }

  @Test
  void aProgramRunsWithAnAotCache() throws Exception {
    assumeTrue(Runtime.version().feature() >= 25);
    AotCacheBenchmark benchmark = new AotCacheBenchmark();
    try (Jars jars = Jars.create()) {
      Program program =
          new Program(
              List.of("-cp", jars.classPath(List.of())), ByHand.class, FirstCall.AWAIT_FINISHED);

      Program cached = benchmark.prepare(program, jars);
      cached.run();

      assertThat(cached.options()).anyMatch(option -> option.startsWith("-XX:AOTCache="));
    }
  }

  @Test
  void aProgramThatFailsIsReported() throws Exception {
    try (Jars jars = Jars.create()) {
      Program program =
          new Program(
              List.of("-cp", jars.classPath(List.of())), String.class, FirstCall.AWAIT_FINISHED);

      assertThatExceptionOfType(IOException.class)
          .isThrownBy(program::run)
          .withMessageContaining("String failed");
    }
  }
}
