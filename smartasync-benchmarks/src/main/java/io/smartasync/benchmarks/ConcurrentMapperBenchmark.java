package io.smartasync.benchmarks;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smartasync.Async;
import io.smartasync.benchmarks.Contender.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many requests to an HTTP server with a bounded number in flight; collects all results. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ConcurrentMapperBenchmark {

  /** The maximum number of requests in flight. */
  @Param({"10", "100", "1000", "10000"})
  public int maxInFlight;

  private List<Integer> inputs = List.of();
  private final HttpLoopback http = new HttpLoopback();
  private final ExecutorService virtualThreads = Executors.newVirtualThreadPerTaskExecutor();

  /** Makes fewer requests if fewer are in flight, because each takes equally long. */
  @Setup
  public void makeInputs() {
    int requests = Math.max(2 * maxInFlight, Math.clamp(20L * maxInFlight, 500, 5_000));
    inputs = IntStream.range(0, requests).boxed().toList();
  }

  @Benchmark
  @Contender(value = "SmartAsync `Async.map`", role = Role.SMART_ASYNC)
  public int smartAsync() {
    return distinct(Async.await(Async.map(inputs, maxInFlight, http::fetchAsync)));
  }

  @Benchmark
  @Contender(value = "by hand, virtual threads and a semaphore", role = Role.YARDSTICK)
  public int virtualThreadsAndSemaphore() throws Exception {
    Semaphore room = new Semaphore(maxInFlight);
    List<Future<Integer>> futures =
        inputs.stream()
            .map(
                input -> {
                  room.acquireUninterruptibly();
                  return virtualThreads.submit(
                      () -> {
                        try {
                          return http.fetchAsync(input).join();
                        } finally {
                          room.release();
                        }
                      });
                })
            .toList();
    List<Integer> results = new ArrayList<>(futures.size());
    for (Future<Integer> future : futures) {
      results.add(future.get());
    }
    return distinct(results);
  }

  @Benchmark
  @Contender(value = "by hand, futures and a semaphore", role = Role.YARDSTICK)
  public int futuresAndSemaphore() {
    Semaphore room = new Semaphore(maxInFlight);
    List<CompletableFuture<Integer>> futures =
        inputs.stream()
            .map(
                input -> {
                  room.acquireUninterruptibly();
                  return http.fetchAsync(input).whenComplete((value, failure) -> room.release());
                })
            .toList();
    return distinct(futures.stream().map(CompletableFuture::join).toList());
  }

  @Benchmark
  @Contender(value = "Mutiny `transformToUni(…).merge(n)`", role = Role.YARDSTICK)
  public int mutiny() {
    return distinct(
        Multi.createFrom()
            .iterable(inputs)
            .onItem()
            .transformToUni(input -> Uni.createFrom().completionStage(http.fetchAsync(input)))
            .merge(maxInFlight)
            .collect()
            .asList()
            .await()
            .indefinitely());
  }

  @Benchmark
  @Contender(value = "Reactor `flatMap(…, n)`", role = Role.YARDSTICK)
  public int reactor() {
    return distinct(
        Flux.fromIterable(inputs)
            .flatMap(input -> Mono.fromFuture(http.fetchAsync(input)), maxInFlight)
            .toStream()
            .toList());
  }

  @Benchmark
  @Contender(value = "RxJava `flatMapSingle(…, n)`", role = Role.YARDSTICK)
  public int rxJava() {
    return distinct(
        Flowable.fromIterable(inputs)
            .flatMapSingle(
                input -> Single.fromCompletionStage(http.fetchAsync(input)), false, maxInFlight)
            .toList()
            .blockingGet());
  }

  private static int distinct(List<Integer> results) {
    return (int) results.stream().distinct().count();
  }

  /** Ends the servers and the threads. */
  @TearDown
  public void close() {
    virtualThreads.close();
    http.close();
  }
}
