package io.smartasync;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Completes with what a function makes of all results, or fails with the first failure and cancels
 * the others.
 */
final class AllOf<T extends @Nullable Object, R extends @Nullable Object>
    extends Combination<T, R> {

  private final Function<? super List<T>, ? extends R> combiner;

  private AllOf(
      Collection<? extends CompletionStage<? extends T>> stages,
      Function<? super List<T>, ? extends R> combiner) {
    super("Async.all", stages);
    this.combiner = combiner;
  }

  static <T extends @Nullable Object> CompletableFuture<List<T>> of(
      Collection<? extends CompletionStage<? extends T>> stages) {
    return stages.isEmpty()
        ? CompletableFuture.completedFuture(List.of())
        : new AllOf<T, List<T>>(stages, values -> values).combine();
  }

  /** Combines at least one future. */
  static <T extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> of(
      Collection<? extends CompletionStage<? extends T>> stages,
      Function<? super List<T>, ? extends R> combiner) {
    return new AllOf<T, R>(stages, combiner).combine();
  }

  @Override
  void finished(T value, @Nullable Throwable failure) {
    if (failure != null) {
      result.completeExceptionally(failure);
    } else if (isLast()) { // only results are counted
      result.complete(combiner.apply(values()));
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
