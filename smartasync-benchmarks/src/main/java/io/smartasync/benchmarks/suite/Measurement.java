package io.smartasync.benchmarks.suite;

import io.smartasync.benchmarks.CallbackBenchmark;
import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.CompileTimeBenchmark;
import io.smartasync.benchmarks.ConcurrentMapperBenchmark;
import io.smartasync.benchmarks.Contender;
import io.smartasync.benchmarks.DetectionBenchmark;
import io.smartasync.benchmarks.DirectStyleTwinBenchmark;
import io.smartasync.benchmarks.FacadeCompileTimeBenchmark;
import io.smartasync.benchmarks.FailingCallBenchmark;
import io.smartasync.benchmarks.FailureMemoryBenchmark;
import io.smartasync.benchmarks.FinishedFutureBenchmark;
import io.smartasync.benchmarks.FutureStyleTwinBenchmark;
import io.smartasync.benchmarks.InFlightBenchmark;
import io.smartasync.benchmarks.MillionInFlightBenchmark;
import io.smartasync.benchmarks.OtherThreadBenchmark;
import io.smartasync.benchmarks.RecordingBenchmark;
import io.smartasync.benchmarks.ResultStreamBenchmark;
import io.smartasync.benchmarks.ScopeBenchmark;
import io.smartasync.benchmarks.SettleBenchmark;
import io.smartasync.benchmarks.SharedFailureBenchmark;
import io.smartasync.benchmarks.StreamBenchmark;
import io.smartasync.benchmarks.TightLoopBenchmark;
import io.smartasync.benchmarks.WarmCompileTimeBenchmark;
import io.smartasync.benchmarks.WholeJobBenchmark;
import io.smartasync.benchmarks.cold.AotCacheBenchmark;
import io.smartasync.benchmarks.cold.FirstCallBenchmark;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A measurement.
 *
 * @param id its identifier in files
 * @param benchmark the benchmark class
 * @param pace the number and length of iterations
 * @param callers the threads that call it
 */
public record Measurement(String id, Class<?> benchmark, Pace pace, List<CallerThread> callers) {

  private static final List<CallerThread> BOTH =
      List.of(CallerThread.PLATFORM, CallerThread.VIRTUAL);
  private static final List<CallerThread> PLATFORM = List.of(CallerThread.PLATFORM);

  public static final Measurement FINISHED_FUTURE =
      new Measurement("finished-future", FinishedFutureBenchmark.class, Pace.CALLS, BOTH);
  public static final Measurement OTHER_THREAD =
      new Measurement("other-thread", OtherThreadBenchmark.class, Pace.HANDOVERS, BOTH);
  public static final Measurement FUTURE_STYLE_TWIN =
      new Measurement("future-style-twin", FutureStyleTwinBenchmark.class, Pace.CALLS, BOTH);
  public static final Measurement DIRECT_STYLE_TWIN =
      new Measurement("direct-style-twin", DirectStyleTwinBenchmark.class, Pace.STARTS, BOTH);
  public static final Measurement TIGHT_LOOP =
      new Measurement("tight-loop", TightLoopBenchmark.class, Pace.BATCHES, BOTH);
  public static final Measurement IN_FLIGHT =
      new Measurement("in-flight", InFlightBenchmark.class, Pace.COLD, PLATFORM);
  public static final Measurement MILLION_IN_FLIGHT =
      new Measurement("million-in-flight", MillionInFlightBenchmark.class, Pace.MASSIVE, PLATFORM);
  public static final Measurement STREAM =
      new Measurement("stream", StreamBenchmark.class, Pace.LONG_CALLS, BOTH);
  public static final Measurement DETECTION =
      new Measurement(
          "detection", DetectionBenchmark.class, Pace.CALLS, List.of(CallerThread.values()));
  public static final Measurement COMPILE_TIME =
      new Measurement("compile-time", CompileTimeBenchmark.class, Pace.COLD, PLATFORM);
  public static final Measurement WARM_COMPILE_TIME =
      new Measurement("warm-compile-time", WarmCompileTimeBenchmark.class, Pace.BATCHES, PLATFORM);
  public static final Measurement FACADE_COMPILE_TIME =
      new Measurement("facade-compile-time", FacadeCompileTimeBenchmark.class, Pace.COLD, PLATFORM);
  public static final Measurement WARM_FACADE_COMPILE_TIME =
      new Measurement(
          "warm-facade-compile-time", FacadeCompileTimeBenchmark.class, Pace.BATCHES, PLATFORM);
  public static final Measurement BOUNDED_MAP =
      new Measurement("bounded-map", ConcurrentMapperBenchmark.class, Pace.REQUESTS, PLATFORM);
  public static final Measurement CALLBACK =
      new Measurement("callback", CallbackBenchmark.class, Pace.CALLS, BOTH);
  public static final Measurement SCOPE =
      new Measurement("scope", ScopeBenchmark.class, Pace.STARTS, BOTH);
  public static final Measurement RECORDING =
      new Measurement("recording", RecordingBenchmark.class, Pace.CALLS, PLATFORM);

  public static final Measurement RESULT_STREAM =
      new Measurement("result-stream", ResultStreamBenchmark.class, Pace.LONG_CALLS, PLATFORM);
  public static final Measurement SETTLE =
      new Measurement("settle", SettleBenchmark.class, Pace.LONG_CALLS, PLATFORM);
  public static final Measurement FIRST_CALL =
      new Measurement("first-call", FirstCallBenchmark.class, Pace.REPEATED, PLATFORM);
  public static final Measurement AOT_CACHE =
      new Measurement("aot-cache", AotCacheBenchmark.class, Pace.REPEATED, PLATFORM);
  public static final Measurement FAILING_CALL =
      new Measurement("failing-call", FailingCallBenchmark.class, Pace.CALLS, PLATFORM);
  public static final Measurement FAILURE_MEMORY =
      new Measurement("failure-memory", FailureMemoryBenchmark.class, Pace.REPEATED, PLATFORM);
  public static final Measurement SHARED_FAILURE =
      new Measurement("shared-failure", SharedFailureBenchmark.class, Pace.REPEATED, PLATFORM);
  public static final Measurement WHOLE_JOB =
      new Measurement("whole-job", WholeJobBenchmark.class, Pace.REPEATED, PLATFORM);

  /** Returns all measurements in the order of the report. */
  public static List<Measurement> all() {
    return List.of(
        FINISHED_FUTURE,
        OTHER_THREAD,
        FUTURE_STYLE_TWIN,
        DIRECT_STYLE_TWIN,
        TIGHT_LOOP,
        IN_FLIGHT,
        MILLION_IN_FLIGHT,
        STREAM,
        DETECTION,
        COMPILE_TIME,
        WARM_COMPILE_TIME,
        FACADE_COMPILE_TIME,
        WARM_FACADE_COMPILE_TIME,
        BOUNDED_MAP,
        RESULT_STREAM,
        SETTLE,
        CALLBACK,
        SCOPE,
        RECORDING,
        FIRST_CALL,
        AOT_CACHE,
        FAILING_CALL,
        FAILURE_MEMORY,
        SHARED_FAILURE,
        WHOLE_JOB);
  }

  /** Returns the measurement of an identifier. */
  static Measurement of(String id) {
    return all().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no measurement '%s'; there are: %s"
                        .formatted(
                            id,
                            all().stream()
                                .map(Measurement::id)
                                .collect(Collectors.joining(", ")))));
  }

  /** Returns the forks of a round; the first round is 1. */
  List<Fork> forks(Form form, int round) {
    List<Fork> forks = new ArrayList<>();
    if (round > pace.rounds(form)) {
      return forks;
    }
    boolean everyContender = round == 1 || form == Form.FULL;
    for (CallerThread caller : callers) {
      for (Map<String, String> parameters : Benchmarks.parameters(benchmark)) {
        for (Method contender : Benchmarks.contenders(benchmark)) {
          if (everyContender || Benchmarks.contender(contender).role() != Contender.Role.PEER) {
            forks.add(new Fork(this, contender.getName(), caller, parameters));
          }
        }
      }
    }
    return forks;
  }
}
