package io.smartasync.benchmarks.cold;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.smartasync.Async;
import io.smartasync.benchmarks.Contender;
import io.smartasync.benchmarks.Contender.Role;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Starts a program that makes one call, each time beside the same program written by hand, and
 * counts what both take.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public abstract class FirstCalls {

  /** The call. */
  @Param public FirstCall call = FirstCall.AWAIT_FINISHED;

  /** How many times both programs run. */
  int pairs = 10;

  FirstCalls() {}

  /** The counters reported besides the time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Counters {
    /** The time of the process. */
    public double wallMillis;

    /** The time beyond the program written by hand. */
    public double moreWallMillis;

    /** The CPU time of the process. */
    public double cpuMillis;

    /** The classes that it loads. */
    public double classes;

    /** The classes beyond the program written by hand. */
    public double moreClasses;
  }

  @Benchmark
  @Contender(value = "SmartAsync", role = Role.SMART_ASYNC)
  public int smartAsync(Counters counters) throws IOException, InterruptedException {
    return measure(WithSmartAsync.class, counters, Async.class);
  }

  /** Also shows how much two runs of the same program differ. */
  @Benchmark
  @Contender(value = "by hand", role = Role.YARDSTICK)
  public int byHand(Counters counters) throws IOException, InterruptedException {
    return measure(ByHand.class, counters);
  }

  int measureReactor(Counters counters) throws IOException, InterruptedException {
    return measure(WithReactor.class, counters, Mono.class, Publisher.class);
  }

  int measureMutiny(Counters counters) throws IOException, InterruptedException {
    return measure(WithMutiny.class, counters, Uni.class);
  }

  int measureRxJava(Counters counters) throws IOException, InterruptedException {
    return measure(WithRxJava.class, counters, Single.class, Publisher.class);
  }

  /** Prepares a program for the runs that are counted. */
  abstract Program prepare(Program program, Jars jars) throws IOException, InterruptedException;

  private int measure(Class<?> main, Counters counters, Class<?>... libraries)
      throws IOException, InterruptedException {
    try (Jars jars = Jars.create()) {
      Program byHand = prepare(program(jars, ByHand.class), jars);
      Program program =
          main == ByHand.class ? byHand : prepare(program(jars, main, libraries), jars);
      List<Program.Run> baseline = new ArrayList<>();
      List<Program.Run> runs = new ArrayList<>();
      runBoth(byHand, program, new ArrayList<>(), new ArrayList<>());
      for (int i = 0; i < pairs; i++) {
        // Which one is the first alternates, so that neither profits from the other.
        if (i % 2 == 0) {
          runBoth(byHand, program, baseline, runs);
        } else {
          runBoth(program, byHand, runs, baseline);
        }
      }
      counters.wallMillis = median(runs, Program.Run::wallMillis);
      counters.moreWallMillis = counters.wallMillis - median(baseline, Program.Run::wallMillis);
      counters.cpuMillis =
          runs.stream().mapToDouble(Program.Run::cpuMillis).average().orElseThrow();
      counters.classes = program.classes(jars.folder().resolve("classes.log"));
      counters.moreClasses =
          counters.classes - byHand.classes(jars.folder().resolve("by-hand.log"));
      return runs.size();
    }
  }

  private Program program(Jars jars, Class<?> main, Class<?>... libraries) throws IOException {
    return new Program(List.of("-cp", jars.classPath(List.of(libraries))), main, call);
  }

  private static void runBoth(
      Program one, Program other, List<Program.Run> ofOne, List<Program.Run> ofOther)
      throws IOException, InterruptedException {
    ofOne.add(one.run());
    ofOther.add(other.run());
  }

  private static double median(List<Program.Run> runs, ToDoubleFunction<Program.Run> value) {
    double[] sorted = runs.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
