package io.smartasync.benchmarks;

import io.smartasync.Async;
import io.smartasync.Concurrency;
import io.smartasync.Outcome;
import io.smartasync.benchmarks.Contender.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The outcomes of many operations, one of a hundred of which fails; counts the successes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SettleBenchmark {

  private static final int LIMIT = 16;
  private static final int FAILING = 100;

  @SuppressWarnings("StaticAssignmentOfThrowable") // making it is not what is measured
  private static final IllegalStateException FAILURE = new IllegalStateException("one of many");

  /** The number of operations. */
  public int operations = 20_000;

  private static CompletableFuture<Integer> startValue(int input) {
    return CompletableFuture.supplyAsync(
        () -> {
          if (input % FAILING == 0) {
            throw FAILURE;
          }
          return input;
        });
  }

  private List<Integer> inputs() {
    return IntStream.range(0, operations).boxed().toList();
  }

  private static long successes(List<Outcome<Integer>> outcomes) {
    return outcomes.stream().filter(Outcome::isSuccess).count();
  }

  @Benchmark
  @Contender(value = "SmartAsync `Async.settle`, all at once", role = Role.SMART_ASYNC)
  public long smartAsync() {
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    for (int input : inputs()) {
      futures.add(startValue(input));
    }
    return successes(Async.await(Async.settle(futures)));
  }

  @Benchmark
  @Contender(value = "SmartAsync `Concurrency.settle`, 16 in flight", role = Role.SMART_ASYNC)
  public long smartAsyncLimited() {
    return successes(
        Async.await(Concurrency.limit(LIMIT).settle(inputs(), SettleBenchmark::startValue)));
  }

  @Benchmark
  @Contender(value = "by hand, `handle` and `allOf`, all at once", role = Role.YARDSTICK)
  public long byHand() {
    List<CompletableFuture<Boolean>> futures = new ArrayList<>();
    for (int input : inputs()) {
      futures.add(startValue(input).handle((value, failure) -> failure == null));
    }
    CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
    return futures.stream().filter(CompletableFuture::join).count();
  }

  @Benchmark
  @Contender(value = "Reactor `materialize`, 16 in flight", role = Role.YARDSTICK)
  public long reactor() {
    return Flux.fromIterable(inputs())
        .flatMapSequential(input -> Mono.fromFuture(startValue(input)).materialize(), LIMIT)
        .toStream()
        .filter(signal -> signal.hasValue())
        .count();
  }
}
