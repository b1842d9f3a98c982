package io.smartasync.benchmarks;

import io.smartasync.Async;
import io.smartasync.AsyncScope;
import io.smartasync.benchmarks.Contender.Role;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Two bodies that end at once, started and awaited in a block that neither outlives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ScopeBenchmark {

  private final Scheduler virtualThreads =
      Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor());

  private int one = 1;
  private int two = 2;

  /** Ends the threads. */
  @TearDown
  public void close() {
    virtualThreads.dispose();
  }

  @Benchmark
  @Contender(value = "SmartAsync `Async.scope`", role = Role.SMART_ASYNC)
  public int smartAsync() {
    try (AsyncScope scope = Async.scope()) {
      CompletableFuture<Integer> first = scope.start(() -> one);
      CompletableFuture<Integer> second = scope.start(() -> two);
      return Async.await(first) + Async.await(second);
    }
  }

  @Benchmark
  @Contender(value = "by hand, an executor of virtual threads", role = Role.YARDSTICK)
  public int executor() throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> first = executor.submit(() -> one);
      Future<Integer> second = executor.submit(() -> two);
      return first.get() + second.get();
    }
  }

  @Benchmark
  @Contender("Reactor `Mono.zip` on virtual threads")
  public int reactor() throws Exception {
    return Mono.zip(
            Mono.fromCallable(() -> one).subscribeOn(virtualThreads),
            Mono.fromCallable(() -> two).subscribeOn(virtualThreads),
            Integer::sum)
        .toFuture()
        .get();
  }
}
