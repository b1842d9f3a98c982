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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Applies an asynchronous operation to many inputs, a bounded number of them in flight.
 *
 * <p>Whoever finishes an operation signals; one thread at a time answers the signals by starting
 * what there is room for. So the inputs are read by one thread at a time, and a run of operations
 * that are done at once is a loop, not a recursion.
 */
final class ConcurrentMapper<I extends @Nullable Object, R extends @Nullable Object> {

  private final Iterator<? extends I> inputs;
  private final int maxInFlight;
  private final Function<? super I, ? extends CompletionStage<? extends R>> operation;

  private final CompletableFuture<List<R>> result =
      new CombinedFuture<>("Async.map", this::inFlight);
  private final Set<Slot<R>> inFlight = ConcurrentHashMap.newKeySet();
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger signals = new AtomicInteger();
  private final CapturedContext context = CapturedContext.ofCaller();

  /** In the order of the inputs; the list is touched only by the thread that answers signals. */
  private final List<Slot<R>> slots = new ArrayList<>();

  ConcurrentMapper(
      Iterator<? extends I> inputs,
      int maxInFlight,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    this.inputs = inputs;
    this.maxInFlight = maxInFlight;
    this.operation = operation;
  }

  CompletableFuture<List<R>> start() {
    Stages.whenDone(result, result, (values, failure) -> cancelTheRest(failure));
    signals.incrementAndGet();
    answerSignals();
    return result;
  }

  /** Operations that other threads start find the deadline and the context of the caller. */
  private void signal() {
    if (signals.getAndIncrement() == 0) {
      context.run(this::answerSignals);
    }
  }

  private void answerSignals() {
    int answered = 1;
    do {
      startWhatFits();
      answered = signals.addAndGet(-answered);
    } while (answered != 0);
  }

  private void startWhatFits() {
    try {
      while (!result.isDone() && running.get() < maxInFlight && inputs.hasNext()) {
        startNext(inputs.next());
      }
      if (!result.isDone() && running.get() == 0 && !inputs.hasNext()) {
        result.complete(values());
      }
    } catch (Throwable failure) {
      // From the inputs or the operation; errors too: the result is where its owner meets them.
      result.completeExceptionally(Failures.unwrap(failure));
    }
  }

  private List<CompletableFuture<? extends R>> inFlight() {
    List<CompletableFuture<? extends R>> futures = new ArrayList<>();
    inFlight.forEach(slot -> futures.add(slot.future));
    return futures;
  }

  private void startNext(I input) {
    CompletionStage<? extends R> stage = operation.apply(input);
    Objects.requireNonNull(stage, "the operation returned null instead of a future");
    Slot<R> slot = new Slot<>(Stages.toFuture(stage));
    slots.add(slot);
    running.incrementAndGet();
    inFlight.add(slot);
    Stages.whenDone(slot.future, result, (value, failure) -> finish(slot, failure));
    if (result.isDone()) {
      // It ended while this one was being started, and may not have seen it in flight.
      Stages.cancelUnfinished(slot.future, null);
    }
  }

  private void finish(Slot<R> slot, @Nullable Throwable failure) {
    inFlight.remove(slot);
    if (failure != null) {
      result.completeExceptionally(failure);
    }
    running.decrementAndGet();
    signal();
  }

  /** However the result was completed, be it by its owner, the rest is of no use. */
  private void cancelTheRest(@Nullable Throwable reason) {
    inFlight.forEach(slot -> Stages.cancelUnfinished(slot.future, reason));
  }

  private List<R> values() {
    List<R> values = new ArrayList<>(slots.size());
    slots.forEach(slot -> values.add(slot.future.resultNow()));
    return Collections.unmodifiableList(values);
  }

  /** One operation: unlike its future, which may be another's too, it is equal to itself alone. */
  private static final class Slot<R extends @Nullable Object> {
    final CompletableFuture<? extends R> future;

    Slot(CompletableFuture<? extends R> future) {
      this.future = future;
    }
  }
}
