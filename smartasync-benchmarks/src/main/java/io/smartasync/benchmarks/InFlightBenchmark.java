package io.smartasync.benchmarks;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.smartasync.benchmarks.Contender.Role;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.future.FutureKt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Mono;

/** A hundred thousand calls, also of other libraries, in a small heap. */
@Fork(jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class InFlightBenchmark extends CallsInFlight {

  static final int POOL = 200;

  /** The number of calls. */
  @Param("100000")
  public int calls;

  private final ExecutorService pool =
      Executors.newFixedThreadPool(POOL, Thread.ofPlatform().daemon().factory());

  /** Called by JMH. */
  public InFlightBenchmark() {}

  @Override
  int calls() {
    return calls;
  }

  @Benchmark
  @Contender(value = "SmartAsync, future style", role = Role.SMART_ASYNC)
  public int futureStyle(Counters counters) throws InterruptedException {
    return measure(lookup::valueAsync, counters);
  }

  /** The contender with whose calls in flight the goal compares. */
  @Benchmark
  @Contender(value = "by hand, a pool of 200 threads", role = Role.YARDSTICK)
  public int threadPool(Counters counters) throws InterruptedException {
    return measure(() -> CompletableFuture.supplyAsync(handWritten::valueWithGet, pool), counters);
  }

  @Benchmark
  @Contender("Kotlin `future { await() }`")
  public int kotlin(Counters counters) throws InterruptedException {
    return measure(
        () ->
            FutureKt.<Integer>future(
                GlobalScope.INSTANCE,
                Dispatchers.getDefault(),
                CoroutineStart.DEFAULT,
                (scope, caller) -> FutureKt.await(backend.request(), caller)),
        counters);
  }

  @Benchmark
  @Contender("Mutiny `Uni`")
  public int mutiny(Counters counters) throws InterruptedException {
    return measure(
        () -> Uni.createFrom().completionStage(backend.request()).subscribeAsCompletionStage(),
        counters);
  }

  @Benchmark
  @Contender("Reactor `Mono`")
  public int reactor(Counters counters) throws InterruptedException {
    return measure(() -> Mono.fromFuture(backend.request()).toFuture(), counters);
  }

  @Benchmark
  @Contender("RxJava `Single`")
  public int rxJava(Counters counters) throws InterruptedException {
    return measure(
        () -> Single.fromCompletionStage(backend.request()).toCompletionStage(), counters);
  }

  @Benchmark
  @Contender("Vert.x `Future`")
  public int vertx(Counters counters) throws InterruptedException {
    return measure(
        () -> Future.fromCompletionStage(backend.request()).toCompletionStage(), counters);
  }

  /** Ends the threads of the pool. */
  @TearDown
  public void close() {
    pool.close();
  }
}
