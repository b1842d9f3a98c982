package io.smartasync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Applies an asynchronous operation to many inputs, with a bounded number of operations in flight.
 *
 * <p>Each operation that finishes sends a signal, and one thread at a time handles the signals by
 * starting as many operations as there is room for. So only one thread at a time reads the inputs,
 * and a long run of operations that finish at once is a loop instead of a recursion.
 */
final class ConcurrentMapper<I extends @Nullable Object, R extends @Nullable Object> {

  private static final int INTERRUPT_CHECK_INTERVAL = 1024;

  private final Iterator<? extends I> inputs;
  private final int maxInFlight;
  private final Function<? super I, ? extends CompletionStage<? extends R>> operation;

  private final Callbacks callbacks = new Callbacks();
  private final CompletableFuture<List<R>> result;
  private final Set<Slot> inFlight = ConcurrentHashMap.newKeySet();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger signals = new AtomicInteger();
  private final CapturedContext context = CapturedContext.capture();

  /** The thread that is in {@link #start}. */
  private @Nullable Thread startingThread;

  /** In the order of the inputs; used only by the thread that handles signals. */
  private final List<Slot> slots = new ArrayList<>();

  /**
   * Creates a mapper.
   *
   * @param origin the method that returns its future
   * @param inputs the inputs
   * @param maxInFlight the maximum number of unfinished operations
   * @param operation starts an operation
   */
  ConcurrentMapper(
      String origin,
      Iterator<? extends I> inputs,
      int maxInFlight,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    this.result = new CombinedFuture<>(origin, callbacks);
    this.inputs = Objects.requireNonNull(inputs, "the inputs returned null instead of an iterator");
    this.maxInFlight = maxInFlight;
    this.operation = operation;
  }

  CompletableFuture<List<R>> start() {
    Stages.whenDone(result, result, callbacks);
    signals.incrementAndGet();
    startingThread = Thread.currentThread();
    try {
      handleSignals();
    } finally {
      startingThread = null;
    }
    return result;
  }

  /** Operations that another thread starts run with the caller's deadline and context. */
  private void signal() {
    if (signals.getAndIncrement() == 0) {
      context.run(callbacks);
    }
  }

  private void handleSignals() {
    int handled = 1;
    do {
      startUpToLimit();
      handled = signals.addAndGet(-handled);
    } while (handled != 0);
  }

  private void startUpToLimit() {
    try {
      while (!result.isDone() && running.get() < maxInFlight && inputs.hasNext()) {
        startNext(inputs.next());
        stopIfInterrupted();
      }
      if (!result.isDone() && running.get() == 0 && !inputs.hasNext()) {
        result.complete(values());
      }
    } catch (Throwable failure) {
      // From the inputs or the operation. Errors too: the caller receives them from the future.
      result.completeExceptionally(Failures.unwrap(failure));
    }
  }

  /**
   * Ends a call of {@code Async.map} that does not return because each operation is done at once. A
   * few such operations are not worth a look at the interrupt flag.
   */
  private void stopIfInterrupted() {
    if (slots.size() % INTERRUPT_CHECK_INTERVAL == 0
        && Thread.currentThread() == startingThread
        && startingThread.isInterrupted()) {
      throw new AsyncInterruptedException(new InterruptedException());
    }
  }

  private void startNext(I input) {
    Slot slot = new Slot(Stages.toFuture(Stages.requireStage(operation.apply(input))));
    slots.add(slot);
    running.incrementAndGet();
    inFlight.add(slot);
    Stages.whenDone(slot.future, result, slot);
    if (result.isDone()) {
      // It was completed while this operation started, and may not have seen it in flight.
      Cancellation.cancelUnfinished(slot.future, null);
    }
  }

  private void finish(Slot slot, @Nullable Throwable failure) {
    inFlight.remove(slot);
    if (failure != null) {
      result.completeExceptionally(failure);
    }
    running.decrementAndGet();
    signal();
  }

  private List<R> values() {
    List<R> values = new ArrayList<>(slots.size());
    for (Slot slot : slots) {
      values.add(slot.future.resultNow());
    }
    return Collections.unmodifiableList(values);
  }

  // Classes instead of lambdas: the first lambda of a process takes a long time.

  /** What the result and other threads call. */
  private final class Callbacks
      implements Supplier<List<CompletableFuture<?>>>,
          BiConsumer<List<R>, @Nullable Throwable>,
          Runnable {

    /** Returns the futures in flight, for a report. */
    @Override
    public List<CompletableFuture<?>> get() {
      List<CompletableFuture<?>> futures = new ArrayList<>();
      for (Slot slot : inFlight) {
        futures.add(slot.future);
      }
      return futures;
    }

    /** Cancels what is in flight, however the result was completed, also by the caller. */
    @Override
    public void accept(List<R> values, @Nullable Throwable reason) {
      for (Slot slot : inFlight) {
        Cancellation.cancelUnfinished(slot.future, reason);
      }
    }

    /** Handles signals in the context of the caller. */
    @Override
    public void run() {
      handleSignals();
    }
  }

  /** One operation. Compared by identity, because two operations may return the same future. */
  private final class Slot implements BiConsumer<R, @Nullable Throwable> {

    private final CompletableFuture<? extends R> future;

    Slot(CompletableFuture<? extends R> future) {
      this.future = future;
    }

    @Override
    public void accept(R value, @Nullable Throwable failure) {
      finish(this, failure);
    }
  }
}
