package io.smartasync;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A block of code in which operations are started that must not outlive it. {@link Async#scope} and
 * {@link Async#scopeCancelledOnFailure} open one.
 *
 * {@snippet :
 * try (AsyncScope scope = Async.scope()) {
 *   CompletableFuture<String> first = scope.start(() -> client.fetch(url));
 *   CompletableFuture<String> second = scope.add(client.fetchAsync(url));
 *   System.out.println(await(first) + await(second));
 * } // what is unfinished is cancelled, and has ended here
 * }
 *
 * <p>The thread that opens the scope is its owner. It starts operations, waits for their futures
 * with {@code await}, and closes the scope. A body that starts operations itself opens a scope of
 * its own. The futures can be used by any thread.
 *
 * @since 0.1
 */
public final class AsyncScope implements AutoCloseable {

  /** The scope that the current thread has opened last and not closed. */
  private static final ThreadLocal<@Nullable AsyncScope> CURRENT = new ThreadLocal<>();

  private final Thread owner = Thread.currentThread();
  private final @Nullable AsyncScope outer = CURRENT.get();
  private final ScopeMembers members;
  private boolean isClosed;

  private AsyncScope(ScopeMembers members) {
    this.members = members;
  }

  static AsyncScope open(boolean isCancelledOnFailure) {
    BlockingGuard.requireScopeAllowed();
    AsyncScope scope = new AsyncScope(new ScopeMembers(isCancelledOnFailure));
    CURRENT.set(scope);
    return scope;
  }

  /**
   * Starts a body on a new virtual thread. Returns at once; never blocks. The body has the caller's
   * deadline, context and context class loader, as with {@link Async#start(Callable)}.
   *
   * @param body what to run; interrupted when the future is cancelled
   * @param <T> the type of the result
   * @return the future of the body's result. If the scope has been cancelled because of a failure,
   *     it has failed with that, and the body is not started
   * @throws IllegalStateException if the scope is closed
   * @throws WrongThreadException if the calling thread has not opened the scope
   */
  public <T extends @Nullable Object> CompletableFuture<T> start(Callable<? extends T> body) {
    Objects.requireNonNull(body, "body");
    requireOpen();
    Throwable failure = members.failure();
    return failure == null
        ? members.add(VirtualThreadFuture.<T>start(body))
        : CompletableFuture.failedFuture(failure);
  }

  /**
   * Adds an asynchronous operation that the caller has just started: the scope cancels it as it
   * cancels its bodies. Does not wait for it.
   *
   * @param operation the future of the operation
   * @param <T> the type of the result
   * @return a future of the operation's result. Cancelling it, or completing it from outside,
   *     cancels the operation. If the scope has been cancelled because of a failure, it has failed
   *     with that, and the operation is cancelled
   * @throws IllegalStateException if the scope is closed; the operation is cancelled
   * @throws WrongThreadException if the calling thread has not opened the scope; the operation is
   *     cancelled
   */
  public <T extends @Nullable Object> CompletableFuture<T> add(
      CompletionStage<? extends T> operation) {
    ScopedOperation<T> added = ScopedOperation.of(Objects.requireNonNull(operation, "operation"));
    try {
      requireOpen();
    } catch (RuntimeException refused) {
      added.completeExceptionally(refused);
      throw refused;
    }
    return members.add(added);
  }

  /**
   * Starts a body without a result on a new virtual thread. The same as {@link #start}, except that
   * the future completes with null.
   *
   * @param body what to run; interrupted when the future is cancelled
   * @return the future of the end of the body
   * @throws IllegalStateException if the scope is closed
   * @throws WrongThreadException if the calling thread has not opened the scope
   */
  public CompletableFuture<@Nullable Void> runAsync(RunnableOp<? extends Exception> body) {
    return start(RunnableOps.toCallable(body));
  }

  /**
   * Cancels the operations that are not done, and waits until the bodies have ended, including
   * their {@code finally} blocks. Does nothing if the scope is already closed.
   *
   * <p>Waited for are the bodies of {@link #start} and {@link #runAsync}, and those behind a future
   * of {@link Async#start(Callable)} or of an asynchronous twin in direct style that was passed to
   * {@link #add}. Any other operation ends when its future is cancelled, as far as its library
   * supports that. A dependent stage, as {@code thenApply} returns it, does not pass a cancellation
   * on: add the future that it depends on.
   *
   * <p>The wait has no time limit: a body that does not react to interrupts delays the owner. If
   * the owner has been interrupted or its deadline is exceeded, before or during the wait, the wait
   * lasts for at most 10 more seconds, as in {@link Async#cleanUp}; a second interrupt ends it at
   * once. The interrupt flag is set again. A body that has not ended then continues without the
   * scope.
   *
   * @throws AsyncTimeoutException if the 10 seconds are over and a body has not ended
   * @throws AsyncInterruptedException if the thread is interrupted a second time
   * @throws IllegalStateException if a scope that was opened inside this one is still open; both
   *     are closed first
   * @throws WrongThreadException if the calling thread has not opened the scope
   */
  @Override
  public void close() {
    requireOwner();
    if (isClosed) {
      return;
    }
    AsyncScope innermost = CURRENT.get();
    if (innermost != null && !innermost.equals(this)) {
      closeWithInner(innermost);
    }
    isClosed = true;
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
    members.cancelAndAwaitEnd();
  }

  private void closeWithInner(AsyncScope innermost) {
    try {
      innermost.close();
    } finally {
      close();
    }
    throw new IllegalStateException(
        "A scope was closed before a scope that was opened inside it. Both are closed now. Open"
            + " scopes in try-with-resources statements");
  }

  private void requireOpen() {
    requireOwner();
    if (isClosed) {
      throw new IllegalStateException("The scope is closed");
    }
  }

  private void requireOwner() {
    Thread current = Thread.currentThread();
    if (!current.equals(owner)) {
      throw new WrongThreadException(
          "The scope belongs to the thread that opened it, '"
              + owner.getName()
              + "', not to '"
              + current.getName()
              + "'. A body that starts operations must open a scope of its own");
    }
  }
}
