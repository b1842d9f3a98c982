package io.smartasync.benchmarks;

import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.benchmarks.Contender.Role;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.future.FutureKt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Mono;

/** The asynchronous call of a direct-style body, from start to result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DirectStyleTwinBenchmark {

  private final Computation computation = new Computation();
  private final SmartComputation wrapped = SmartComputation.of(computation);
  private final ExecutorService virtualThreads = Executors.newVirtualThreadPerTaskExecutor();
  private final Vertx vertx = Vertx.vertx();

  /** The author's class implements the generated interface. */
  @Benchmark
  @Contender(value = "SmartAsync, generated method", role = Role.SMART_ASYNC)
  public Integer generatedMethod() {
    return computation.computeAsync().join();
  }

  /** The author's object is wrapped. */
  @Benchmark
  @Contender(value = "SmartAsync, generated wrapper", role = Role.SMART_ASYNC)
  public Integer generatedWrapper() {
    return wrapped.computeAsync().join();
  }

  @Benchmark
  @Contender(value = "by hand, a virtual thread and a future", role = Role.YARDSTICK)
  public Integer virtualThread() {
    return computeOnVirtualThread().join();
  }

  private CompletableFuture<Integer> computeOnVirtualThread() {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            future.complete(computation.compute());
          } catch (Throwable failure) {
            future.completeExceptionally(failure);
          }
        });
    return future;
  }

  @Benchmark
  @Contender("`supplyAsync` on an executor of virtual threads")
  public Integer supplyAsync() {
    return CompletableFuture.supplyAsync(computation::compute, virtualThreads).join();
  }

  @Benchmark
  @Contender("Kotlin `future { }`")
  public Integer kotlin() {
    return FutureKt.<Integer>future(
            GlobalScope.INSTANCE,
            Dispatchers.getDefault(),
            CoroutineStart.DEFAULT,
            (scope, caller) -> computation.compute())
        .join();
  }

  @Benchmark
  @Contender("Mutiny `runSubscriptionOn`")
  public Integer mutiny() {
    return Uni.createFrom()
        .item(computation::compute)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .subscribeAsCompletionStage()
        .join();
  }

  @Benchmark
  @Contender("Reactor `subscribeOn`")
  public Integer reactor() {
    return Mono.fromCallable(computation::compute)
        .subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic())
        .toFuture()
        .join();
  }

  @Benchmark
  @Contender("RxJava `subscribeOn`")
  public Integer rxJava() {
    return Single.fromCallable(computation::compute)
        .subscribeOn(Schedulers.io())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  @Benchmark
  @Contender("Vert.x `executeBlocking`")
  public Integer vertx() {
    return vertx
        .executeBlocking(computation::compute)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  /** Ends the threads of the executors. */
  @TearDown
  public void close() {
    virtualThreads.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
