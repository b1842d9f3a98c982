package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One failure that many threads wait for again and again, such as that of a cached future. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgs = {"-Xms2g", "-Xmx2g"})
public class SharedFailureBenchmark {

  static final int THREADS = 64;

  private final RuntimeException shared = new FailedWaits.Failure();

  /** The number of waits of all threads together. */
  public int waits = 1_000_000;

  @Benchmark
  @Contender(value = "SmartAsync, `await` in a body", role = Role.SMART_ASYNC)
  public int await(KeptMemory memory) throws InterruptedException {
    return measure(FailedWaits::await, memory);
  }

  @Benchmark
  @Contender(value = "by hand, `get()` and unwrapping", role = Role.YARDSTICK)
  public int get(KeptMemory memory) throws InterruptedException {
    return measure(FailedWaits::get, memory);
  }

  @Benchmark
  @Contender("by hand, as the AWS SDK's `joinLikeSync`")
  public int joinLikeSync(KeptMemory memory) throws InterruptedException {
    return measure(FailedWaits::joinLikeSync, memory);
  }

  @Benchmark
  @Contender("Reactor `block()`")
  public int reactor(KeptMemory memory) throws InterruptedException {
    return measure(FailedWaits::reactor, memory);
  }

  @Benchmark
  @Contender("Mutiny `await().indefinitely()`")
  public int mutiny(KeptMemory memory) throws InterruptedException {
    return measure(FailedWaits::mutiny, memory);
  }

  private int measure(Function<RuntimeException, ?> wait, KeptMemory memory)
      throws InterruptedException {
    AtomicInteger caught = new AtomicInteger();
    Memory before = Memory.used();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int j = 0; j < waits / THREADS; j++) {
                      caught.addAndGet(FailedWaits.caught(shared, wait).equals(shared) ? 1 : 0);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    memory.bytesKept = (double) Math.max(0, Memory.used().heap() - before.heap()) / waits;
    return caught.get();
  }
}
