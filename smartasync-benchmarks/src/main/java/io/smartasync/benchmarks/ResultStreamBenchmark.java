package io.smartasync.benchmarks;

import com.pivovarit.collectors.ParallelCollectors;
import io.smartasync.Concurrency;
import io.smartasync.benchmarks.Contender.Role;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A stream of the results of many short operations, of which a bounded number are in flight. Each
 * operation completes on another thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ResultStreamBenchmark {

  private static final int LIMIT = 16;

  /** The number of operations. */
  public int operations = 20_000;

  private Stream<Integer> inputs() {
    return IntStream.range(0, operations).boxed();
  }

  private static CompletableFuture<Integer> startValue(int input) {
    return CompletableFuture.supplyAsync(() -> input);
  }

  private static long sum(Stream<Integer> results) {
    return results.mapToLong(Integer::longValue).sum();
  }

  @Benchmark
  @Contender(value = "SmartAsync `Concurrency.stream`", role = Role.SMART_ASYNC)
  public long smartAsync() {
    try (Stream<Integer> results =
        Concurrency.limit(LIMIT).stream(inputs(), ResultStreamBenchmark::startValue)) {
      return sum(results);
    }
  }

  @Benchmark
  @Contender(value = "SmartAsync `Concurrency.streamUnordered`", role = Role.SMART_ASYNC)
  public long smartAsyncUnordered() {
    try (Stream<Integer> results =
        Concurrency.limit(LIMIT).streamUnordered(inputs(), ResultStreamBenchmark::startValue)) {
      return sum(results);
    }
  }

  @Benchmark
  @Contender(
      value = "SmartAsync `Concurrency.blocking().stream`, virtual threads",
      role = Role.SMART_ASYNC)
  public long smartAsyncBlocking() {
    try (Stream<Integer> results =
        Concurrency.limit(LIMIT).blocking().stream(inputs(), input -> startValue(input).join())) {
      return sum(results);
    }
  }

  @Benchmark
  @Contender(value = "Reactor `flatMapSequential(…, n)`", role = Role.YARDSTICK)
  public long reactor() {
    return sum(
        Flux.fromStream(inputs())
            .flatMapSequential(input -> Mono.fromFuture(startValue(input)), LIMIT)
            .toStream());
  }

  @Benchmark
  @Contender(value = "Reactor `flatMap(…, n)`, unordered", role = Role.YARDSTICK)
  public long reactorUnordered() {
    return sum(
        Flux.fromStream(inputs())
            .flatMap(input -> Mono.fromFuture(startValue(input)), LIMIT)
            .toStream());
  }

  @Benchmark
  @Contender(value = "parallel-collectors `parallelToOrderedStream`", role = Role.PEER)
  public long parallelCollectors() {
    return sum(
        inputs()
            .collect(
                ParallelCollectors.parallelToOrderedStream(
                    input -> startValue(input).join(), LIMIT)));
  }

  @Benchmark
  @Contender(value = "JDK `Gatherers.mapConcurrent`, virtual threads", role = Role.PEER)
  public long gatherer() {
    return sum(MapConcurrent.apply(inputs(), LIMIT, input -> startValue(input).join()));
  }
}
