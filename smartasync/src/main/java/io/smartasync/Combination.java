package io.smartasync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Combines futures to one. When that is done, also if the caller completes it, the futures that are
 * not done are cancelled.
 *
 * @param <T> the type of the results of the futures
 * @param <R> the type of the combined result
 */
abstract class Combination<T extends @Nullable Object, R extends @Nullable Object> {

  final List<CompletableFuture<? extends T>> futures;
  final CompletableFuture<R> result;
  private final AtomicInteger uncounted;

  /**
   * Creates a combination that is not connected with the futures yet.
   *
   * @param origin the method that returns it
   * @param stages the futures
   */
  Combination(String origin, Collection<? extends CompletionStage<? extends T>> stages) {
    List<CompletableFuture<? extends T>> converted = new ArrayList<>(stages.size());
    for (CompletionStage<? extends T> stage : stages) {
      converted.add(toFuture(Objects.requireNonNull(stage, "one of the futures is null")));
    }
    this.futures = converted;
    this.uncounted = new AtomicInteger(converted.size());
    this.result = new CombinedFuture<>(origin, () -> converted);
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

  /** Handles one of the futures. May be called by several threads at the same time. */
  abstract void finished(T value, @Nullable Throwable failure);

  final CompletableFuture<R> combine() {
    Stages.whenDone(result, result, (value, failure) -> cancelUnfinished(failure));
    for (CompletableFuture<? extends T> future : futures) {
      try {
        Stages.whenDone(future, result, this::finished);
      } catch (Throwable thrown) {
        result.completeExceptionally(thrown);
      }
    }
    return result;
  }

  /** Counts one of the futures. Returns whether it is the last one to be counted. */
  final boolean isLast() {
    return uncounted.decrementAndGet() == 0;
  }

  private void cancelUnfinished(@Nullable Throwable reason) {
    for (CompletableFuture<?> future : futures) {
      Cancellation.cancelUnfinished(future, reason);
    }
  }
}
