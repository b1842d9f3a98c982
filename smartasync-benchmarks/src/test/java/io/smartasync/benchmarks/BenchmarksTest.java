package io.smartasync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smartasync.benchmarks.suite.Benchmarks;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Calls every benchmark once and checks that it does what it claims to measure. Asserts no time.
 */
class BenchmarksTest {

  private static Stream<String> contenders(Class<?> benchmark) {
    return Benchmarks.contenders(benchmark).stream().map(Method::getName);
  }

  static Stream<String> synchronousCalls() {
    return contenders(SynchronousCalls.class);
  }

  @ParameterizedTest
  @MethodSource("synchronousCalls")
  void synchronousCallsOfFinishedOperationsReturnTheValue(String contender) throws Exception {
    assertThat(call(new FinishedFutureBenchmark(), contender)).isEqualTo(AsyncValues.VALUE);
    assertThat(call(new TightLoopBenchmark(), contender)).isEqualTo(AsyncValues.VALUE);
  }

  @ParameterizedTest
  @MethodSource("synchronousCalls")
  void synchronousCallsWaitForAnotherThread(String contender) throws Exception {
    OtherThreadBenchmark benchmark = new OtherThreadBenchmark();
    try {
      assertThat(call(benchmark, contender)).isEqualTo(AsyncValues.VALUE);
      assertThat(onVirtualThread(() -> call(benchmark, contender))).isEqualTo(AsyncValues.VALUE);
    } finally {
      benchmark.close();
    }
  }

  static Stream<String> futureStyleTwins() {
    return contenders(FutureStyleTwinBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("futureStyleTwins")
  void futureStyleTwinsReturnFuturesOfTheValue(String contender) throws Exception {
    CompletionStage<?> future =
        (CompletionStage<?>) call(new FutureStyleTwinBenchmark(), contender);

    assertThat(future.toCompletableFuture().join()).isEqualTo(AsyncValues.VALUE);
  }

  @Test
  void theFutureStyleTwinReturnsTheAuthorsOwnFuture() {
    FinishedValues values = new FinishedValues();
    Lookup lookup = new Lookup(values::completableFuture);

    assertThat(lookup.valueAsync()).isSameAs(values.completableFuture());
    assertThat(SmartLookup.of(lookup).valueAsync()).isSameAs(values.completableFuture());
  }

  static Stream<String> directStyleTwins() {
    return contenders(DirectStyleTwinBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("directStyleTwins")
  void directStyleTwinsComputeTheValue(String contender) throws Exception {
    DirectStyleTwinBenchmark benchmark = new DirectStyleTwinBenchmark();
    try {
      assertThat(call(benchmark, contender)).isEqualTo(AsyncValues.VALUE);
    } finally {
      benchmark.close();
    }
  }

  static Stream<String> inFlight() {
    return contenders(InFlightBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("inFlight")
  void callsInFlightAreCountedAndAllAnswered(String contender) throws Exception {
    InFlightBenchmark benchmark = new InFlightBenchmark();
    benchmark.calls = 300;
    try {
      long inFlight = callsInFlight(benchmark, contender);
      if (contender.equals("threadPool")) {
        assertThat(inFlight).isBetween(1L, (long) InFlightBenchmark.POOL);
      } else {
        assertThat(inFlight).isEqualTo(300);
      }
    } finally {
      benchmark.close();
    }
  }

  static Stream<String> waitingBodies() {
    return contenders(MillionInFlightBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("waitingBodies")
  void allBodiesAreInFlight(String contender) throws Exception {
    MillionInFlightBenchmark benchmark = new MillionInFlightBenchmark();
    benchmark.calls = 300;

    assertThat(callsInFlight(benchmark, contender)).isEqualTo(300);
  }

  /** Checks that all calls are answered, and returns how many were in flight at the same time. */
  private static long callsInFlight(CallsInFlight benchmark, String contender) throws Exception {
    CallsInFlight.Counters counters = new CallsInFlight.Counters();

    Object answered =
        benchmark
            .getClass()
            .getMethod(contender, CallsInFlight.Counters.class)
            .invoke(benchmark, counters);

    assertThat(answered).isEqualTo(benchmark.calls());
    return counters.inFlight;
  }

  static Stream<String> streams() {
    return contenders(StreamBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("streams")
  void streamsHaveAllElements(String contender) throws Exception {
    for (StreamBenchmark.Emitter emitter : StreamBenchmark.Emitter.values()) {
      StreamBenchmark benchmark = new StreamBenchmark();
      benchmark.elements = 1_000;
      benchmark.emitter = emitter;
      benchmark.makePublishers();

      assertThat(call(benchmark, contender)).isEqualTo(999 * 1_000L / 2);
    }
  }

  static Stream<String> detections() {
    return contenders(DetectionBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("detections")
  void threadsThatMayWaitAreRecognised(String contender) throws Exception {
    DetectionBenchmark benchmark = new DetectionBenchmark();

    assertThat(call(benchmark, contender)).isEqualTo(false);
    assertThat(onVirtualThread(() -> call(benchmark, contender))).isEqualTo(false);
  }

  @ParameterizedTest
  @EnumSource(
      value = CallerThread.class,
      names = {"NETTY_EVENT_LOOP", "VERTX_WORKER"})
  void smartAsyncRecognisesEventLoops(CallerThread caller) throws Exception {
    try (ExecutorService threads =
        caller == CallerThread.NETTY_EVENT_LOOP
            ? new CallerThread.NettyThreads(1, "benchmark")
            : new CallerThread.VertxWorkers(1, "benchmark")) {
      assertThat(threads.submit(() -> new DetectionBenchmark().smartAsync()).get())
          .isEqualTo(caller == CallerThread.NETTY_EVENT_LOOP);
    }
  }

  @Test
  void smartAsyncRecognisesEventLoopsByName() throws Exception {
    FutureTask<Boolean> detection =
        new FutureTask<>(() -> new DetectionBenchmark().smartAsyncByName());
    Thread.ofPlatform().name("AwsEventLoop 1").start(detection).join();
    assertThat(detection.get()).isTrue();
  }

  @Test
  void compilesWithTheProcessorAndWithout() throws Exception {
    CompileTimeBenchmark benchmark = new CompileTimeBenchmark();
    benchmark.methods = 20;
    benchmark.writeSources();
    Twins twins = new Twins();
    twins.generate(SourceFolder.withMethods(20));
    try {
      assertThat(benchmark.javacAlone()).isEqualTo(2);
      // For each class, also its generated interface and the class of its wrapper.
      assertThat(benchmark.withProcessor()).isEqualTo(6);
      assertThat(benchmark.withProcessor()).as("a second time").isEqualTo(6);
      assertThat(benchmark.twinsByHand(twins)).isEqualTo(6);
      assertThat(benchmark.readyMade(twins)).isEqualTo(6);
    } finally {
      benchmark.deleteAll();
      twins.close();
    }
  }

  @Test
  void compilesFacadesWithTheProcessorAndWithout() throws Exception {
    FacadeCompileTimeBenchmark benchmark = new FacadeCompileTimeBenchmark();
    benchmark.writeSources();
    Twins twins = new Twins();
    twins.generate(SourceFolder.withClients());
    try {
      assertThat(benchmark.javacAlone()).isEqualTo(1);
      int generated = benchmark.withProcessor();
      // A facade for each client, and for each type that a client's methods return.
      assertThat(generated).isGreaterThan(1 + 3);
      assertThat(benchmark.twinsByHand(twins)).isEqualTo(generated);
      assertThat(benchmark.readyMade(twins)).isEqualTo(generated);
    } finally {
      benchmark.deleteAll();
      twins.close();
    }
  }

  static Stream<String> mappers() {
    return contenders(ConcurrentMapperBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("mappers")
  void mappersReturnAllResults(String contender) throws Exception {
    ConcurrentMapperBenchmark benchmark = new ConcurrentMapperBenchmark();
    benchmark.maxInFlight = 50;
    benchmark.makeInputs();
    try {
      assertThat(call(benchmark, contender)).isEqualTo(1_000);
    } finally {
      benchmark.close();
    }
  }

  static Stream<String> resultStreams() {
    return contenders(ResultStreamBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("resultStreams")
  void streamsOfResultsHaveAllResults(String contender) throws Exception {
    assumeTrue(!contender.equals("gatherer") || Runtime.version().feature() >= 24);
    ResultStreamBenchmark benchmark = new ResultStreamBenchmark();
    benchmark.operations = 500;
    assertThat(call(benchmark, contender)).isEqualTo(499 * 500L / 2);
  }

  static Stream<String> settlers() {
    return contenders(SettleBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("settlers")
  void settlersCountTheSuccesses(String contender) throws Exception {
    SettleBenchmark benchmark = new SettleBenchmark();
    benchmark.operations = 500;
    assertThat(call(benchmark, contender)).isEqualTo(495L);
  }

  static Stream<String> failingCalls() {
    return contenders(FailingCallBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("failingCalls")
  void failingCallsThrowTheFailure(String contender) throws Exception {
    FailingCallBenchmark benchmark = new FailingCallBenchmark();
    benchmark.depth = 5;

    Throwable caught = (Throwable) call(benchmark, contender);

    assertThat(Stream.of(caught, caught.getCause()))
        .hasAtLeastOneElementOfType(FailedWaits.Failure.class);
  }

  static Stream<String> failureMemories() {
    return contenders(FailureMemoryBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("failureMemories")
  void failuresAreKept(String contender) throws Exception {
    FailureMemoryBenchmark benchmark = new FailureMemoryBenchmark();
    benchmark.depth = 5;
    benchmark.failures = 10;

    assertThat(call(benchmark, contender, new KeptMemory())).isEqualTo(10);
  }

  static Stream<String> sharedFailures() {
    return contenders(SharedFailureBenchmark.class);
  }

  @ParameterizedTest
  @MethodSource("sharedFailures")
  void everyThreadCatchesTheSharedFailure(String contender) throws Exception {
    SharedFailureBenchmark benchmark = new SharedFailureBenchmark();
    benchmark.waits = 2 * SharedFailureBenchmark.THREADS;

    assertThat(call(benchmark, contender, new KeptMemory())).isEqualTo(benchmark.waits);
  }

  @Test
  void theCostsOfAJobAreRead() {
    WholeJobBenchmark.Counters counters = new WholeJobBenchmark.Counters();

    counters.read("1234.5 678.9 55.0 42");

    assertThat(counters.wallMillis).isEqualTo(1234.5);
    assertThat(counters.cpuMillis).isEqualTo(678.9);
    assertThat(counters.heapMiB).isEqualTo(55);
    assertThat(counters.lines).isEqualTo(42);
  }

  private static Object call(Object benchmark, String contender, KeptMemory memory)
      throws Exception {
    return benchmark.getClass().getMethod(contender, KeptMemory.class).invoke(benchmark, memory);
  }

  private static Object call(Object benchmark, String contender) throws Exception {
    return benchmark.getClass().getMethod(contender).invoke(benchmark);
  }

  private static Object onVirtualThread(Callable<?> call) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.submit(call).get();
    }
  }
}
