package io.smartasync;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Completes as the first of the futures does, and cancels the others. */
final class FirstCompletion<T extends @Nullable Object> extends Combination<T, T> {

  private FirstCompletion(Collection<? extends CompletionStage<? extends T>> stages) {
    super("Async.race", stages);
  }

  static <T extends @Nullable Object> CompletableFuture<T> of(
      Collection<? extends CompletionStage<? extends T>> stages) {
    if (stages.isEmpty()) {
      throw new IllegalArgumentException("Async.race needs at least one future");
    }
    return new FirstCompletion<T>(stages).combine();
  }

  @Override
  void finished(T value, @Nullable Throwable failure) {
    if (failure == null) {
      result.complete(value);
    } else {
      result.completeExceptionally(failure);
    }
  }
}
