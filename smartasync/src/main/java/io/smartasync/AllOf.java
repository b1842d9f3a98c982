package io.smartasync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Combines futures to one that completes with all their results, or fails with the first failure
 * and cancels the others.
 */
final class AllOf<T extends @Nullable Object> {

  private final List<CompletableFuture<? extends T>> futures;
  private final AtomicInteger unfinished;
  private final CompletableFuture<List<T>> result;

  private AllOf(List<CompletableFuture<? extends T>> futures) {
    this.futures = futures;
    this.unfinished = new AtomicInteger(futures.size());
    this.result = new CombinedFuture<>("Async.all", () -> futures);
  }

  static <T extends @Nullable Object> CompletableFuture<List<T>> of(
      Collection<? extends CompletionStage<? extends T>> stages) {
    List<CompletableFuture<? extends T>> futures = new ArrayList<>(stages.size());
    for (CompletionStage<? extends T> stage : stages) {
      futures.add(toFuture(Objects.requireNonNull(stage, "one of the futures is null")));
    }
    return new AllOf<T>(futures).combine();
  }

  /** A stage that cannot be converted is a failed one, so that the others are cancelled. */
  private static <T extends @Nullable Object> CompletableFuture<? extends T> toFuture(
      CompletionStage<? extends T> stage) {
    try {
      return Stages.toFuture(stage);
    } catch (Throwable thrown) {
      return CompletableFuture.failedFuture(thrown);
    }
  }

  private CompletableFuture<List<T>> combine() {
    if (futures.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    Stages.whenDone(result, result, (values, failure) -> cancelUnfinished(failure));
    for (CompletableFuture<? extends T> future : futures) {
      try {
        Stages.whenDone(future, result, (value, failure) -> oneFinished(failure));
      } catch (Throwable thrown) {
        result.completeExceptionally(thrown);
      }
    }
    return result;
  }

  private void oneFinished(@Nullable Throwable failure) {
    if (failure != null) {
      result.completeExceptionally(failure);
    } else if (unfinished.decrementAndGet() == 0) {
      result.complete(values());
    }
  }

  /** Runs however the result was completed, also by the caller. */
  private void cancelUnfinished(@Nullable Throwable reason) {
    for (CompletableFuture<?> future : futures) {
      Cancellation.cancelUnfinished(future, reason);
    }
  }

  private List<T> values() {
    Object[] values = new Object[futures.size()];
    Arrays.setAll(values, i -> futures.get(i).resultNow());
    @SuppressWarnings("unchecked") // each is the result of a future of T
    List<T> list = (List<T>) Collections.unmodifiableList(Arrays.asList(values));
    return list;
  }
}
