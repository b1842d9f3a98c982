package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the future of an operation that was added to a scope. It can fail with the failure of
 * the scope while the operation itself is cancelled.
 */
final class ScopedOperation<T extends @Nullable Object> extends CompletableFuture<T>
    implements AwaitedOperation {

  private final CompletableFuture<? extends T> source;

  private ScopedOperation(CompletableFuture<? extends T> source) {
    this.source = source;
  }

  /** Follows an operation that has been started. */
  static <T extends @Nullable Object> ScopedOperation<T> of(
      CompletionStage<? extends T> operation) {
    CompletableFuture<? extends T> source = Stages.toFuture(operation);
    ScopedOperation<T> copy = new ScopedOperation<>(source);
    Stages.whenDone(source, copy, copy::finish);
    return copy;
  }

  private void finish(T value, @Nullable Throwable failure) {
    if (failure == null) {
      super.complete(value);
    } else {
      super.completeExceptionally(failure);
    }
  }

  CompletableFuture<? extends T> source() {
    return source;
  }

  /** Cancels the source first, so that a result that arrives before is not lost. */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    try {
      if (Cancellation.cancelOrSucceeded(source, mayInterruptIfRunning)) {
        super.complete(DoneFutures.result(source));
      }
    } finally {
      super.cancel(mayInterruptIfRunning);
    }
    return isCancelled();
  }

  @Override
  public boolean complete(T value) {
    boolean completed = super.complete(value);
    Cancellation.cancelUnfinished(source, null);
    return completed;
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    boolean completed = super.completeExceptionally(failure);
    Cancellation.cancelUnfinished(source, failure);
    return completed;
  }

  @Override
  public void describe(Description description) {
    if (source instanceof AwaitedOperation operation) {
      operation.describe(description);
    } else {
      description.append("an asynchronous operation of a scope; what will complete it is unknown");
    }
  }

  @Override
  public @Nullable String method() {
    return source instanceof AwaitedOperation operation ? operation.method() : null;
  }

  @Override
  public @Nullable Thread runner() {
    return source instanceof AwaitedOperation operation ? operation.runner() : null;
  }
}
