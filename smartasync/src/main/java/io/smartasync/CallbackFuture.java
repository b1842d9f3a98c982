package io.smartasync;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The future of an operation that calls back.
 *
 * <p>The callback completes it through a {@link Completer}. Whatever else completes it is a
 * cancellation of the operation.
 */
final class CallbackFuture<T extends @Nullable Object> extends CompletableFuture<T>
    implements AwaitedOperation {

  private final CancelActions cancelActions = new CancelActions();
  private final CapturedContext context = CapturedContext.capture();

  private CallbackFuture() {}

  /** Starts an operation on the current thread. */
  static <T extends @Nullable Object> CompletableFuture<T> create(
      Completer.Registration<T> registration) {
    CallbackFuture<T> future = new CallbackFuture<>();
    Completer<T> completer = future.new Callback();
    try {
      registration.register(completer);
    } catch (Throwable thrown) {
      // Errors too: the caller receives them through the future.
      Failures.restoreInterrupt(thrown);
      boolean unused = completer.completeExceptionally(thrown);
    }
    return future;
  }

  @Override
  public boolean complete(T value) {
    return cancelOperation(super.complete(value));
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    return cancelOperation(super.completeExceptionally(failure));
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return cancelOperation(super.completeExceptionally(new CancellationException()))
        || isCancelled();
  }

  private boolean cancelOperation(boolean isCompletedFromOutside) {
    if (isCompletedFromOutside) {
      cancelActions.runAll();
    }
    return isCompletedFromOutside;
  }

  private boolean completeByOperation(T value) {
    return super.complete(value);
  }

  private boolean failByOperation(Throwable failure) {
    return super.completeExceptionally(failure);
  }

  @Override
  public void describe(Description description) {
    description.append("the callback of an operation that was started with Async.create");
  }

  /** Ends the operation. Dependent stages that run now have the context of the creating call. */
  private final class Callback implements Completer<T> {

    @Override
    public boolean complete(T value) {
      return endOperation(context.call(() -> completeByOperation(value)));
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
      return endOperation(context.call(() -> failByOperation(failure)));
    }

    private boolean endOperation(boolean isEnded) {
      if (isEnded) {
        cancelActions.drop();
      }
      return isEnded;
    }

    @Override
    public void onCancel(RunnableOp<? extends Exception> action) {
      cancelActions.add(Objects.requireNonNull(action, "action"));
    }
  }
}
