package io.smartasync.benchmarks;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.smartasync.benchmarks.Contender.Role;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.future.FutureKt;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import reactor.core.publisher.Mono;

/**
 * Starts many calls of an operation that waits for a backend, which answers only when no further
 * call arrives, and measures the number of iterations that are counted in flight by then and how
 * much memory each takes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch"})
public class InFlightBenchmark {

  static final int POOL = 200;

  /** The number of calls. */
  @Param("100000")
  public int calls;

  private final Backend backend = new Backend();
  private final Lookup lookup = new Lookup(backend::request);
  private final HandWrittenLookup handWritten = new HandWrittenLookup(backend::request);
  private final ExecutorService pool =
      Executors.newFixedThreadPool(POOL, Thread.ofPlatform().daemon().factory());

  /** The counters reported besides the time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Counters {
    /** The number of calls that have reached the backend and wait for it. */
    public long inFlight;

    /** Heap memory for each started call, whether in flight or queued. */
    public double heapPerCall;

    /** Memory outside the heap for each call in flight, mostly thread stacks. */
    public double nativePerCall;
  }

  @Benchmark
  @Contender(value = "SmartAsync, direct style", role = Role.SMART_ASYNC)
  public int directStyle(Counters counters) throws InterruptedException {
    return measure(lookup::awaitedValueAsync, counters);
  }

  @Benchmark
  @Contender(value = "SmartAsync, future style", role = Role.SMART_ASYNC)
  public int futureStyle(Counters counters) throws InterruptedException {
    return measure(lookup::valueAsync, counters);
  }

  @Benchmark
  @Contender("by hand, a virtual thread and a future")
  public int virtualThreads(Counters counters) throws InterruptedException {
    return measure(this::onVirtualThread, counters);
  }

  private CompletableFuture<Integer> onVirtualThread() {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            future.complete(handWritten.valueWithGet());
          } catch (Throwable failure) {
            future.completeExceptionally(failure);
          }
        });
    return future;
  }

  /** The contender that the goal names. */
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

  private int measure(Supplier<CompletionStage<Integer>> call, Counters counters)
      throws InterruptedException {
    List<CompletionStage<Integer>> results = new ArrayList<>(calls);
    Memory before = Memory.used();
    for (int i = 0; i < calls; i++) {
      results.add(call.get());
    }
    int inFlight = inFlightOnceNoneArrives();
    Memory after = Memory.used();
    counters.inFlight = inFlight;
    counters.heapPerCall = (double) (after.heap() - before.heap()) / calls;
    counters.nativePerCall = (double) (after.outside() - before.outside()) / inFlight;
    int answered = 0;
    for (CompletionStage<Integer> result : results) {
      CompletableFuture<Integer> future = result.toCompletableFuture();
      while (!future.isDone()) {
        backend.answer();
        Thread.onSpinWait();
      }
      answered += future.join().equals(AsyncValues.VALUE) ? 1 : 0;
    }
    return answered;
  }

  private int inFlightOnceNoneArrives() throws InterruptedException {
    int inFlight = 0;
    int looks = 0;
    while (inFlight < calls && looks < 50) {
      Thread.sleep(10);
      int now = backend.inFlight();
      looks = now == inFlight ? looks + 1 : 0;
      inFlight = now;
    }
    return inFlight;
  }

  /** Ends the threads of the pool. */
  @TearDown
  public void close() {
    pool.close();
  }
}
