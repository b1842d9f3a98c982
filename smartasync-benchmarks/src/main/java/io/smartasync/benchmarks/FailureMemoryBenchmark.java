package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The memory of failures that were awaited, each once, and are kept by their callers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FailureMemoryBenchmark {

  /** The number of frames between the thread's own and the wait. */
  @Param({"5", "50", "500"})
  public int depth;

  /** The number of failures. */
  public int failures = 5_000;

  @Benchmark
  @Contender(value = "SmartAsync, `await` in a body", role = Role.SMART_ASYNC)
  public int await(KeptMemory memory) {
    return measure(FailedWaits::await, memory);
  }

  /** Adds one exception to the failure. */
  @Benchmark
  @Contender(value = "by hand, as the AWS SDK's `joinLikeSync`", role = Role.YARDSTICK)
  public int joinLikeSync(KeptMemory memory) {
    return measure(FailedWaits::joinLikeSync, memory);
  }

  @Benchmark
  @Contender("by hand, `get()` and unwrapping")
  public int get(KeptMemory memory) {
    return measure(FailedWaits::get, memory);
  }

  @Benchmark
  @Contender("Reactor `block()`")
  public int reactor(KeptMemory memory) {
    return measure(FailedWaits::reactor, memory);
  }

  @Benchmark
  @Contender("Mutiny `await().indefinitely()`")
  public int mutiny(KeptMemory memory) {
    return measure(FailedWaits::mutiny, memory);
  }

  private int measure(Function<RuntimeException, ?> wait, KeptMemory memory) {
    RuntimeException unused = FailedWaits.catchAt(depth, wait); // loads what a wait needs
    List<RuntimeException> kept = new ArrayList<>(failures);
    Memory before = Memory.used();
    for (int i = 0; i < failures; i++) {
      kept.add(FailedWaits.catchAt(depth, wait));
    }
    memory.bytesKept = (double) (Memory.used().heap() - before.heap()) / failures;
    return kept.size();
  }
}
