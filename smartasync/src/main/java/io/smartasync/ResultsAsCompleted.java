package io.smartasync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Results in the order in which the operations complete. */
final class ResultsAsCompleted<I extends @Nullable Object, R extends @Nullable Object>
    extends ResultSpliterator<I, R> {

  private final Set<Slot<R>> unfinished = ConcurrentHashMap.newKeySet();
  private final Queue<Slot<R>> finished = new ConcurrentLinkedQueue<>();

  /** What the consumer waits for if nothing is finished; null until it waits. */
  private volatile @Nullable CompletableFuture<@Nullable Void> arrival;

  /** Fails if a thread could not report that an operation is finished. */
  private final CompletableFuture<@Nullable Void> disruption = new CompletableFuture<>();

  ResultsAsCompleted(
      Stream<? extends I> inputs,
      int limit,
      Function<? super I, ? extends CompletionStage<? extends R>> operation) {
    super("streamUnordered", inputs, limit, operation);
    Stages.whenDone(disruption, disruption, (none, failure) -> wake());
  }

  @Override
  void add(CompletableFuture<? extends R> started) {
    Slot<R> slot = new Slot<>(started);
    unfinished.add(slot);
    Stages.whenDone(started, disruption, (value, failure) -> finish(slot));
  }

  private void finish(Slot<R> slot) {
    unfinished.remove(slot);
    finished.add(slot);
    wake();
  }

  private void wake() {
    CompletableFuture<@Nullable Void> awaited = arrival;
    if (awaited != null) {
      awaited.complete(null);
    }
  }

  @Override
  CompletableFuture<? extends R> next() {
    Slot<R> slot = finished.poll();
    while (slot == null) {
      awaitArrival();
      slot = finished.poll();
    }
    return slot.future;
  }

  private void awaitArrival() {
    CompletableFuture<@Nullable Void> next =
        new CombinedFuture<>("Concurrency.streamUnordered", this::unfinishedFutures);
    // Set before the checks: of this thread and the one that wakes it, at least one sees the other.
    arrival = next;
    if (finished.isEmpty()) {
      requireOpen();
      if (disruption.isDone()) {
        FutureAwaiter.await(disruption, null, null);
      }
      FutureAwaiter.await(next, null, null);
    }
  }

  @Override
  void remove(CompletableFuture<? extends R> consumed) {
    // It was removed when it was finished.
  }

  @Override
  Collection<CompletableFuture<? extends R>> unfinished() {
    return unfinishedFutures();
  }

  private List<CompletableFuture<? extends R>> unfinishedFutures() {
    List<CompletableFuture<? extends R>> futures = new ArrayList<>();
    for (Slot<R> slot : unfinished) {
      futures.add(slot.future);
    }
    return futures;
  }

  @Override
  void stopped() {
    wake();
  }

  @Override
  public int characteristics() {
    return 0;
  }

  /** One operation. Compared by identity, because two operations may return the same future. */
  private static final class Slot<R extends @Nullable Object> {
    final CompletableFuture<? extends R> future;

    Slot(CompletableFuture<? extends R> future) {
      this.future = future;
    }
  }
}
