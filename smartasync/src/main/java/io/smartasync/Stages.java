package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Sees a stage of any library as a future that can be waited for and cancelled. */
final class Stages {

  private Stages() {}

  /**
   * The future of a stage. Cancelling it cancels the stage too, where the stage can be cancelled at
   * all.
   */
  static <T extends @Nullable Object> CompletableFuture<T> toFuture(CompletionStage<T> stage) {
    if (stage instanceof CompletableFuture<T> future) {
      return future;
    }
    CompletableFuture<T> future = convert(stage);
    if (stage instanceof Future<?> cancellable) {
      whenDone(
          future,
          (value, failure) -> {
            if (future.isCancelled()) {
              cancellable.cancel(true);
            }
          });
    }
    return future;
  }

  /** Stages need not have the conversion; all have {@code whenComplete}. */
  private static <T extends @Nullable Object> CompletableFuture<T> convert(
      CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture();
    } catch (UnsupportedOperationException e) {
      CompletableFuture<T> future = new CompletableFuture<>();
      whenDone(
          stage,
          (value, failure) -> {
            if (failure == null) {
              future.complete(value);
            } else {
              future.completeExceptionally(failure);
            }
          });
      return future;
    }
  }

  /** Passes on the result, or the failure as itself; the action must not throw. */
  static <T extends @Nullable Object> void whenDone(
      CompletionStage<T> stage, BiConsumer<? super T, ? super @Nullable Throwable> action) {
    var unused =
        stage.whenComplete(
            (value, failure) ->
                action.accept(value, failure == null ? null : Failures.unwrap(failure)));
  }
}
