package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Starts many calls of an operation that waits for a backend, which answers only when no further
 * call arrives, and measures the number of calls that are in flight by then and how much memory
 * each takes. The contenders here wait in a body.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public abstract class CallsInFlight {

  final Backend backend = new Backend();
  final Lookup lookup = new Lookup(backend::request);
  final HandWrittenLookup handWritten = new HandWrittenLookup(backend::request);
  private final IndirectLookup indirect = new IndirectLookup(backend::request);

  CallsInFlight() {}

  /** Returns the number of calls. */
  abstract int calls();

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

  /** The body calls a generated synchronous method, which waits. */
  @Benchmark
  @Contender(value = "SmartAsync, direct style, through a twin", role = Role.SMART_ASYNC)
  public int throughTwin(Counters counters) throws InterruptedException {
    return measure(indirect::throughTwinAsync, counters);
  }

  /** The body calls a method of a facade, which waits. */
  @Benchmark
  @Contender(value = "SmartAsync, direct style, through a facade", role = Role.SMART_ASYNC)
  public int throughFacade(Counters counters) throws InterruptedException {
    return measure(indirect::throughFacadeAsync, counters);
  }

  /** The contender with whose heap the goals compare. */
  @Benchmark
  @Contender(value = "by hand, a virtual thread and a future", role = Role.YARDSTICK)
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

  /** Returns the number of calls that have returned the value. */
  final int measure(Supplier<CompletionStage<Integer>> call, Counters counters)
      throws InterruptedException {
    List<CompletionStage<Integer>> results = new ArrayList<>(calls());
    Memory before = Memory.used();
    for (int i = 0; i < calls(); i++) {
      results.add(call.get());
    }
    int inFlight = inFlightOnceNoneArrives();
    Memory after = Memory.used();
    counters.inFlight = inFlight;
    counters.heapPerCall = (double) (after.heap() - before.heap()) / calls();
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
    while (inFlight < calls() && looks < 50) {
      Thread.sleep(10);
      int now = backend.inFlight();
      looks = now == inFlight ? looks + 1 : 0;
      inFlight = now;
    }
    return inFlight;
  }
}
