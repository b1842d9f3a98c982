package io.smartasync;

import io.smartasync.observation.Activities;
import io.smartasync.observation.Activity;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits for futures on the current thread, until a timeout or a deadline if there is one.
 *
 * <p>The result of a future that is already done is returned at once, without looking at deadlines
 * or at the thread.
 */
final class FutureAwaiter {

  /** Stands for the result of a future that is not done. */
  private static final Object NOT_DONE = new Object();

  /**
   * Whether a future that was done had failed. From then on each future is asked for its failure
   * first, because its {@code getNow} fills a second stack trace. That question is a third of the
   * cost of a call that does not wait, so a program without failures does not ask. A plain field:
   * an update that another thread sees late costs only time.
   */
  private static boolean hasMetFailure;

  /**
   * Whether a thread has parked. The first wait of a process is not recorded, so that it loads no
   * class for that. Not volatile: a thread that reads an old value leaves out one more event.
   */
  private static boolean hasParked;

  private FutureAwaiter() {}

  /**
   * Waits until the future is done, the thread is interrupted, or the timeout or the current
   * deadline is exceeded.
   */
  static <T extends @Nullable Object, X extends Throwable> T await(
      CompletableFuture<T> future, @Nullable Duration timeout, @Nullable Class<X> declared)
      throws X {
    Throwable failure = hasMetFailure ? RawFailure.of(future) : null;
    if (failure != null) {
      throw AwaitFailures.rethrow(failure, declared);
    }
    T result;
    try {
      // Reads the future once instead of twice: whether it is done, and its result.
      result = future.getNow(notDone());
    } catch (Throwable thrown) {
      hasMetFailure = true;
      throw failed(future, thrown, declared);
    }
    return result != NOT_DONE ? result : awaitUnfinished(future, timeout, declared);
  }

  /**
   * Waits for a future of any type. Apart from {@link #await}, so that a call which passes a {@code
   * CompletableFuture} does not pay for the type test.
   */
  static <T extends @Nullable Object, X extends Throwable> T awaitAny(
      Future<T> future, @Nullable Duration timeout, @Nullable Class<X> declared) throws X {
    if (future instanceof CompletableFuture<T> completable) {
      return await(completable, timeout, declared);
    }
    if (future.isDone()) {
      try {
        return DoneFutures.get(future);
      } catch (TimeoutException e) {
        // The future is not done after all: wait for it.
      } catch (ExecutionException | CancellationException e) {
        throw AwaitFailures.rethrow(original(e), declared);
      }
    }
    return awaitUnfinished(future, timeout, declared);
  }

  /** Waits for a future of any type, and throws failures of three declared types unchanged. */
  static <T extends @Nullable Object, X extends Throwable, Y extends Throwable, Z extends Throwable>
      T awaitAny(
          Future<T> future,
          @Nullable Duration timeout,
          Class<X> first,
          Class<Y> second,
          Class<Z> third)
          throws X, Y, Z {
    Throwable failure;
    try {
      return awaitAny(future, timeout, Throwable.class);
    } catch (Throwable thrown) {
      failure = thrown;
    }
    if (first.isInstance(failure)) {
      throw first.cast(failure);
    }
    if (second.isInstance(failure)) {
      throw second.cast(failure);
    }
    if (third.isInstance(failure)) {
      throw third.cast(failure);
    }
    throw Failures.unchecked(failure);
  }

  private static <T extends @Nullable Object, X extends Throwable> T awaitUnfinished(
      Future<T> future, @Nullable Duration timeout, @Nullable Class<X> declared) throws X {
    Thread current = Thread.currentThread();
    String reason =
        ExaminedWait.includesCheck(current, future) ? null : BlockingGuard.refusalReason(current);
    if (reason != null) {
      refuse(current, reason, future);
    }
    if (timeout == null
        && current.isVirtual() // as the thread of each body is
        && future instanceof AwaitedOperation operation
        && Deadline.current() == null) {
      Deadlocks.Wait wait = Deadlocks.begin(current, operation);
      try {
        return awaitAllowed(future, null, declared, true);
      } finally {
        Deadlocks.end(wait);
      }
    }
    return awaitAllowed(future, timeout, declared, true);
  }

  private static <T extends @Nullable Object, X extends Throwable> T awaitAllowed(
      Future<T> future, @Nullable Duration timeout, @Nullable Class<X> declared, boolean isFirstTry)
      throws X {
    try {
      // Directly, because each frame below this one would be kept with a body that waits.
      return timeout == null && isPlain(future) ? future.get() : park(future, timeout);
    } catch (InterruptedException e) {
      Duration grace = isFirstTry ? CleanUp.graceAfterInterrupt() : null;
      return grace == null
          ? afterInterrupt(future, e)
          : awaitAgain(future, earlier(timeout, grace), declared);
    } catch (TimeoutException e) {
      return afterTimeout(future, e, declared);
    } catch (Throwable thrown) {
      throw failed(future, thrown, declared);
    }
  }

  /**
   * Whether the current thread is a virtual one whose wait has no time limit and is neither
   * examined nor observed, as that of most bodies. All that {@link #park} does then is to call
   * {@code get}.
   */
  private static boolean isPlain(Future<?> future) {
    Thread current = Thread.currentThread();
    boolean isPlain =
        current.isVirtual()
            && future instanceof CompletableFuture
            && Deadline.current() == null
            && !Activities.isObserved()
            && !StallReport.isOn()
            && !SerialExecutors.mayRunOn(current)
            && !(hasParked && FlightRecording.recordsWaits())
            && !BlockingGuard.isExplicitlyAllowed(current);
    if (isPlain) {
      hasParked = true;
    }
    return isPlain;
  }

  /** Waits in a clean-up after a first interrupt. A second one ends the wait. */
  private static <T extends @Nullable Object, X extends Throwable> T awaitAgain(
      Future<T> future, Duration timeout, @Nullable Class<X> declared) throws X {
    try {
      return awaitAllowed(future, timeout, declared, false);
    } finally {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration earlier(@Nullable Duration timeout, Duration grace) {
    return timeout != null && timeout.compareTo(grace) < 0 ? timeout : grace;
  }

  /** Throws the failure of a future whose result was asked for. */
  private static <X extends Throwable> RuntimeException failed(
      Future<?> future, Throwable thrown, @Nullable Class<X> declared) throws X {
    Throwable failure =
        future instanceof CompletableFuture<?> completable ? RawFailure.of(completable) : null;
    if (failure == null) {
      // If the wait itself failed, in a logger for example, nothing else cancels the future.
      Cancellation.cancelUnfinished(future, thrown);
      failure = original(thrown);
    }
    throw AwaitFailures.rethrow(failure, declared);
  }

  /** Refuses to wait for a future, and cancels it unless the refusal is only reported. */
  static void refuse(Thread current, String reason, Future<?> future) {
    try {
      BlockingGuard.refuseAwait(current, reason);
    } catch (BlockingNotAllowedException refusal) {
      Cancellation.cancelUnfinished(future, refusal);
      throw refusal;
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // never leaves this class
  private static <T extends @Nullable Object> T notDone() {
    return (T) NOT_DONE;
  }

  private static <T extends @Nullable Object> T park(Future<T> future, @Nullable Duration timeout)
      throws InterruptedException, ExecutionException, TimeoutException {
    Deadline scope = Deadline.current();
    Deadline limit = timeout == null ? scope : Deadline.clippedToCurrent(timeout);
    try {
      return Activities.isObserved() ? parkObserved(future, limit) : parkUntil(future, limit);
    } catch (TimeoutException e) {
      throw timeout == null || limit == scope
          ? Objects.requireNonNull(limit).exceeded()
          : Durations.timeoutExceeded(timeout);
    }
  }

  private static <T extends @Nullable Object> T parkObserved(
      Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Object wait = new Object(); // several threads may wait for one future
    Activities.began(Activity.WAIT, wait);
    try {
      return parkUntil(future, limit);
    } finally {
      Activities.ended(wait);
    }
  }

  private static <T extends @Nullable Object> T parkUntil(
      Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    BegunEvent event = hasParked ? FlightRecording.beginWait(future) : null;
    hasParked = true;
    return event == null ? get(future, limit) : getRecorded(future, limit, event);
  }

  private static <T extends @Nullable Object> T get(Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return StallReport.isOn() ? ReportedWait.get(future, limit) : ExaminedWait.get(future, limit);
  }

  private static <T extends @Nullable Object> T getRecorded(
      Future<T> future, @Nullable Deadline limit, BegunEvent event)
      throws InterruptedException, ExecutionException, TimeoutException {
    String outcome = "failed";
    try {
      T result = get(future, limit);
      outcome = "completed";
      return result;
    } catch (InterruptedException e) {
      outcome = "interrupted";
      throw e;
    } catch (TimeoutException e) {
      outcome = "timed out";
      throw e;
    } catch (CancellationException e) {
      outcome = "cancelled";
      throw e;
    } finally {
      event.end(outcome);
    }
  }

  /** Newer JDKs throw a copy whose cause is the exception that the future was cancelled with. */
  private static Throwable original(Throwable thrown) {
    return thrown instanceof CancellationException
            && thrown.getCause() instanceof CancellationException original
        ? original
        : thrown;
  }

  private static <T extends @Nullable Object> T afterInterrupt(
      Future<T> future, InterruptedException interruption) {
    AsyncInterruptedException interrupted = new AsyncInterruptedException(interruption);
    try {
      if (cancelOrSucceeded(future, interrupted)) {
        return DoneFutures.result(future);
      }
    } finally {
      Thread.currentThread().interrupt();
    }
    throw interrupted;
  }

  private static <T extends @Nullable Object, X extends Throwable> T afterTimeout(
      Future<T> future, TimeoutException timeout, @Nullable Class<X> declared) throws X {
    if (cancelOrSucceeded(future, timeout)) {
      return DoneFutures.result(future);
    }
    throw AwaitFailures.rethrow(timeout, declared);
  }

  /**
   * Cancels a future. An exception of the cancellation is added to the reason, which is thrown; an
   * error is thrown itself.
   */
  private static boolean cancelOrSucceeded(Future<?> future, Throwable reason) {
    try {
      return Cancellation.cancelOrSucceeded(future, true);
    } catch (Error error) {
      error.addSuppressed(reason);
      throw error;
    } catch (RuntimeException thrown) {
      reason.addSuppressed(thrown);
      return false;
    }
  }
}
