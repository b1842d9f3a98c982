package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * Completes the future of {@link Async#create} from a callback. Implemented by this library.
 *
 * <p>Its methods can be called on any thread, any number of times, during the registration or
 * later. Only the first result counts. They never block, except that {@code complete} and {@code
 * completeExceptionally} run the dependent stages of the future, as those of {@link
 * java.util.concurrent.CompletableFuture} do.
 *
 * @param <T> the type of the result
 * @since 0.1
 */
public interface Completer<T extends @Nullable Object> {

  /**
   * Completes the future with a value. Does nothing if the future is already done.
   *
   * @param value the result
   * @return whether this call has completed the future
   */
  boolean complete(T value);

  /**
   * Completes the future with a failure. Does nothing if the future is already done.
   *
   * @param failure the failure, which callers of {@code await} receive unchanged
   * @return whether this call has completed the future
   */
  boolean completeExceptionally(Throwable failure);

  /**
   * Registers an action that runs if the result is no longer needed, for example to abort a
   * request: if the future is cancelled, or completed from outside with {@code complete}, {@code
   * completeExceptionally}, {@code orTimeout} or {@code completeOnTimeout}. A wait cancels the
   * future when it is interrupted or its deadline is exceeded.
   *
   * <p>The action runs once, on the thread that cancels the future, after the dependent stages of
   * the future. If the future is already cancelled, it runs at once, on the calling thread. It does
   * not run if this completer has completed the future. The calling thread may be an event loop or
   * a timer, so the action must not block. An exception that the action throws is passed to the
   * uncaught exception handler of the thread. Several actions run in the order in which they were
   * registered.
   *
   * @param action what to run
   */
  void onCancel(RunnableOp<? extends Exception> action);

  /**
   * Starts an operation that calls back.
   *
   * @param <T> the type of the result
   * @since 0.1
   */
  @FunctionalInterface
  interface Registration<T extends @Nullable Object> {

    /**
     * Starts the operation and passes on the completer, usually in a callback. Called once, by
     * {@link Async#create}.
     *
     * @param completer completes the future
     * @throws Exception if the operation cannot be started; the future fails with the exception
     */
    void register(Completer<T> completer) throws Exception;
  }
}
