package io.smartasync;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Waits on the current thread.
 *
 * <p>The wait is the future's own {@code get}: it parks a virtual thread, lets a fork-join pool
 * compensate for a worker, and returns at once from a future that is done.
 */
final class Waiting {

  private Waiting() {}

  static <T extends @Nullable Object, X extends Throwable> T forFuture(
      CompletableFuture<T> future, @Nullable Class<X> declared) throws X {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw Failures.rethrow(e, declared);
    } catch (CancellationException e) {
      throw Failures.rethrow(original(e), declared);
    } catch (InterruptedException e) {
      return afterInterrupt(future, e);
    }
  }

  static <T extends @Nullable Object, X extends Throwable> T forFuture(
      CompletableFuture<T> future, Duration timeout, @Nullable Class<X> declared) throws X {
    try {
      return future.get(Durations.toNanos(timeout), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw Failures.rethrow(e, declared);
    } catch (CancellationException e) {
      throw Failures.rethrow(original(e), declared);
    } catch (InterruptedException e) {
      return afterInterrupt(future, e);
    } catch (TimeoutException e) {
      if (cancelOrSucceeded(future)) {
        return future.resultNow();
      }
      throw Failures.rethrow(Durations.exceeded(timeout), declared);
    }
  }

  /** A plain future's {@code get} does not tell a fork-join pool that it waits. */
  static <T extends @Nullable Object, X extends Throwable> T forPlainFuture(
      Future<T> future, @Nullable Class<X> declared) throws X {
    if (future instanceof CompletableFuture<T> completable) {
      return forFuture(completable, declared);
    }
    try {
      if (!future.isDone()) {
        ForkJoinPool.managedBlock(new FutureBlocker(future));
      }
      return future.get();
    } catch (ExecutionException e) {
      throw Failures.rethrow(e, declared);
    } catch (CancellationException e) {
      throw Failures.rethrow(original(e), declared);
    } catch (InterruptedException e) {
      return afterInterrupt(future, e);
    }
  }

  static <T extends @Nullable Object, X extends Throwable> T forPlainFuture(
      Future<T> future, Duration timeout, @Nullable Class<X> declared) throws X {
    if (future instanceof CompletableFuture<T> completable) {
      return forFuture(completable, timeout, declared);
    }
    FutureBlocker blocker = new FutureBlocker(future, Durations.toNanos(timeout));
    try {
      ForkJoinPool.managedBlock(blocker);
      if (!blocker.isTimedOut()) {
        return future.get();
      }
    } catch (ExecutionException e) {
      throw Failures.rethrow(e, declared);
    } catch (CancellationException e) {
      throw Failures.rethrow(original(e), declared);
    } catch (InterruptedException e) {
      return afterInterrupt(future, e);
    }
    if (cancelOrSucceeded(future)) {
      return future.resultNow();
    }
    throw Failures.rethrow(Durations.exceeded(timeout), declared);
  }

  /** Newer JDKs throw a copy, which carries the exception that the future was cancelled with. */
  private static CancellationException original(CancellationException thrown) {
    return thrown.getCause() instanceof CancellationException original ? original : thrown;
  }

  private static <T extends @Nullable Object> T afterInterrupt(
      Future<T> future, InterruptedException interruption) {
    boolean succeeded = cancelOrSucceeded(future);
    Thread.currentThread().interrupt();
    if (succeeded) {
      return future.resultNow();
    }
    throw new AsyncInterruptedException(interruption);
  }

  /**
   * Cancels a future. Where its result won the race, it is there to be returned: dropping it could
   * leak what it holds, a connection say.
   */
  private static boolean cancelOrSucceeded(Future<?> future) {
    future.cancel(true);
    return future.isDone() && future.state() == Future.State.SUCCESS;
  }
}
