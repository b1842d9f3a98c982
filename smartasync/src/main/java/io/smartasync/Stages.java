package io.smartasync;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts stages of any library to futures that can be waited for and cancelled. */
final class Stages {

  private Stages() {}

  /**
   * Returns the future of a stage. Cancelling the future also cancels the stage, if the stage
   * supports cancellation.
   *
   * <p>{@code toCompletableFuture} is called even on a {@code CompletableFuture}: the JDK's minimal
   * stages are instances of that class that refuse {@code get}, and their conversion makes a copy.
   */
  static <T extends @Nullable Object> CompletableFuture<T> toFuture(CompletionStage<T> stage) {
    if (stage instanceof Future<?> source && !(stage instanceof CompletableFuture<?>)) {
      @SuppressWarnings("unchecked") // a stage that is also a future has a single result
      Future<? extends T> same = (Future<? extends T>) source;
      return copy(stage, new CancellingCopy<T>(same));
    }
    try {
      return stage.toCompletableFuture();
    } catch (UnsupportedOperationException e) {
      // The conversion is optional for a stage; whenComplete is not.
      return copy(stage, new CompletableFuture<>());
    }
  }

  /** Starts an operation. Returns a failed future if the operation throws or returns null. */
  static <I extends @Nullable Object, T extends @Nullable Object>
      CompletableFuture<? extends T> start(
          Function<? super I, ? extends CompletionStage<? extends T>> operation, I input) {
    try {
      return toFuture(requireStage(operation.apply(input)));
    } catch (Throwable thrown) {
      return CompletableFuture.failedFuture(Failures.unwrap(thrown));
    }
  }

  /** Throws if an operation returned null. */
  static <T extends @Nullable Object> CompletionStage<T> requireStage(
      @Nullable CompletionStage<T> stage) {
    return Objects.requireNonNull(stage, "the operation returned null instead of a future");
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
   * Runs an action with the result or the unwrapped failure of a stage.
   *
   * <p>If the action throws, a stack overflow for example, the dependent future fails with that
   * exception: it would be lost otherwise.
   */
  static <T extends @Nullable Object> void whenDone(
      CompletionStage<T> stage,
      CompletableFuture<?> dependent,
      BiConsumer<? super T, ? super @Nullable Throwable> action) {
    var unused = stage.whenComplete(new Dependent<T>(dependent, action));
  }

  // Classes instead of lambdas: the first lambda of a process takes a long time.

  /** Runs an action when a stage is done. */
  private record Dependent<T extends @Nullable Object>(
      CompletableFuture<?> future, BiConsumer<? super T, ? super @Nullable Throwable> action)
      implements BiConsumer<T, @Nullable Throwable> {

    @Override
    public void accept(T value, @Nullable Throwable failure) {
      NestedActions.run(new Completion<T>(this, value, failure));
    }
  }

  /** The action of a dependent, with the result or the failure of the stage. */
  private record Completion<T extends @Nullable Object>(
      Dependent<T> dependent, T value, @Nullable Throwable failure) implements Runnable {

    @Override
    public void run() {
      try {
        dependent.action.accept(value, failure == null ? null : Failures.unwrap(failure));
      } catch (Throwable thrown) {
        dependent.future.completeExceptionally(thrown);
      }
    }
  }

  /**
   * A copy that cancels its source before itself, so that a result which arrives first is not lost.
   * The result is read from the source, because the thread that completes the source may not have
   * run the source's dependents yet.
   */
  private static final class CancellingCopy<T extends @Nullable Object>
      extends CompletableFuture<T> {

    private final Future<? extends T> source;

    CancellingCopy(Future<? extends T> source) {
      this.source = source;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      if (Cancellation.cancelOrSucceeded(source, mayInterruptIfRunning)) {
        complete(DoneFutures.result(source));
      }
      return super.cancel(mayInterruptIfRunning);
    }
  }
}
