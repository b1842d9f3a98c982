package io.smartasync;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits on the current thread, within the time that it has.
 *
 * <p>A future that is done is no wait: its result is returned at once, and nothing is looked up.
 */
final class FutureAwaiter {

  /** What a future that is not done has for a result. */
  private static final Object NOT_DONE = new Object();

  private FutureAwaiter() {}

  /**
   * Waits until the future is done, the thread interrupted, or the time over: that of this wait, if
   * it has one, or the deadline set outside.
   */
  static <T extends @Nullable Object, X extends Throwable> T forFuture(
      CompletableFuture<T> future, @Nullable Duration timeout, @Nullable Class<X> declared)
      throws X {
    try {
      // One look at the future instead of two: whether it is done, and its result.
      T result = future.getNow(notDone());
      return result != NOT_DONE ? result : park(future, timeout);
    } catch (CompletionException | ExecutionException | CancellationException e) {
      throw Failures.rethrow(original(e), declared);
    } catch (InterruptedException e) {
      return afterInterrupt(future, e);
    } catch (TimeoutException e) {
      return afterTimeout(future, e, declared);
    }
  }

  /**
   * The same; apart from it, so that the usual futures are called without looking at their type.
   */
  static <T extends @Nullable Object, X extends Throwable> T forPlainFuture(
      Future<T> future, @Nullable Duration timeout, @Nullable Class<X> declared) throws X {
    if (future instanceof CompletableFuture<T> usual) {
      return forFuture(usual, timeout, declared);
    }
    try {
      return future.isDone() ? future.get() : park(future, timeout);
    } catch (ExecutionException | CancellationException e) {
      throw Failures.rethrow(original(e), declared);
    } catch (InterruptedException e) {
      return afterInterrupt(future, e);
    } catch (TimeoutException e) {
      return afterTimeout(future, e, declared);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // never leaves this class
  private static <T extends @Nullable Object> T notDone() {
    return (T) NOT_DONE;
  }

  private static <T extends @Nullable Object> T park(Future<T> future, @Nullable Duration timeout)
      throws InterruptedException, ExecutionException, TimeoutException {
    Thread current = Thread.currentThread();
    String refusal = BlockingGuard.refusal(current);
    if (refusal != null) {
      throw BlockingGuard.refuseAwait(current, refusal, future);
    }
    Deadline outside = Deadline.current();
    Deadline limit = timeout == null ? outside : Deadline.clippedToCurrent(timeout);
    try {
      return StallReport.isOn() ? StallReport.get(future, limit) : ThreadParker.get(future, limit);
    } catch (TimeoutException e) {
      throw timeout == null || limit == outside
          ? Objects.requireNonNull(limit).exceeded()
          : Durations.exceeded(timeout);
    }
  }

  /** Newer JDKs throw a copy, which carries the exception that the future was cancelled with. */
  private static Throwable original(Exception thrown) {
    return thrown instanceof CancellationException
            && thrown.getCause() instanceof CancellationException original
        ? original
        : thrown;
  }

  private static <T extends @Nullable Object> T afterInterrupt(
      Future<T> future, InterruptedException interruption) {
    boolean succeeded;
    try {
      succeeded = cancelOrSucceeded(future, true);
    } finally {
      Thread.currentThread().interrupt();
    }
    if (succeeded) {
      return future.resultNow();
    }
    throw new AsyncInterruptedException(interruption);
  }

  private static <T extends @Nullable Object, X extends Throwable> T afterTimeout(
      Future<T> future, TimeoutException timeout, @Nullable Class<X> declared) throws X {
    if (cancelOrSucceeded(future, true)) {
      return future.resultNow();
    }
    throw Failures.rethrow(timeout, declared);
  }

  /**
   * Cancels a future. Where its result won the race, it is there to be returned: dropping it could
   * leak what it holds, a connection say.
   */
  static boolean cancelOrSucceeded(Future<?> future, boolean mayInterruptIfRunning) {
    future.cancel(mayInterruptIfRunning);
    return future.isDone() && future.state() == Future.State.SUCCESS;
  }
}
