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
   *
   * <p>Even a {@code CompletableFuture} is asked for its future, because the JDK's minimal stages
   * are of that class and refuse to be waited for: theirs is a copy.
   */
  static <T extends @Nullable Object> CompletableFuture<T> toFuture(CompletionStage<T> stage) {
    if (stage instanceof Future<?> source && !(stage instanceof CompletableFuture<?>)) {
      @SuppressWarnings("unchecked") // a stage that is a future too has one result
      Future<? extends T> same = (Future<? extends T>) source;
      return copy(stage, new CancellingCopy<T>(same));
    }
    try {
      return stage.toCompletableFuture();
    } catch (UnsupportedOperationException e) {
      // Stages need not have the conversion; all have whenComplete.
      return copy(stage, new CompletableFuture<>());
    }
  }

  private static <T extends @Nullable Object> CompletableFuture<T> copy(
      CompletionStage<T> stage, CompletableFuture<T> future) {
    whenDone(
        stage,
        future,
        (value, failure) -> {
          if (failure == null) {
            future.complete(value);
          } else {
            future.completeExceptionally(failure);
          }
        });
    return future;
  }

  /**
   * Passes on the result, or the failure as itself, for the sake of another future. That future
   * fails with what the action throws, a stack overflow say, which nobody would meet otherwise.
   */
  static <T extends @Nullable Object> void whenDone(
      CompletionStage<T> stage,
      CompletableFuture<?> other,
      BiConsumer<? super T, ? super @Nullable Throwable> action) {
    var unused =
        stage.whenComplete(
            (value, failure) -> {
              try {
                action.accept(value, failure == null ? null : Failures.unwrap(failure));
              } catch (Throwable thrown) {
                other.completeExceptionally(thrown);
              }
            });
  }

  /**
   * Cancels a future that is of no use any more, because of a failure. One that is done is left
   * alone: it may belong to a body that was told to run to its end. What a cancellation throws is
   * kept with the failure, so that the next future is cancelled all the same.
   */
  @SuppressWarnings("ReferenceEquality") // no exception can be added to itself
  static void cancelUnfinished(Future<?> future, @Nullable Throwable reason) {
    try {
      if (!future.isDone()) {
        future.cancel(true);
      }
    } catch (Throwable thrown) {
      if (reason != null && reason != thrown) {
        reason.addSuppressed(thrown);
      }
    }
  }

  /**
   * Cancels its source before itself, so that a result which wins that race is here before the
   * cancellation is. It is asked for: the thread that completes the source may not have come to
   * tell what depends on it.
   */
  private static final class CancellingCopy<T extends @Nullable Object>
      extends CompletableFuture<T> {

    private final Future<? extends T> source;

    CancellingCopy(Future<? extends T> source) {
      this.source = source;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      if (FutureAwaiter.cancelOrSucceeded(source, mayInterruptIfRunning)) {
        complete(source.resultNow());
      }
      return super.cancel(mayInterruptIfRunning);
    }
  }
}
