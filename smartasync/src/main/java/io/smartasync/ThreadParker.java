package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one place where this library parks a thread.
 *
 * <p>For a future that is not done, it is the future's own {@code get}: it parks a virtual thread
 * and lets a fork-join pool compensate for a worker. Only a plain future's does not tell the pool
 * that it waits.
 */
final class ThreadParker {

  private ThreadParker() {}

  /** Parks until the future is done, or the time over that there is, if any. */
  static <T extends @Nullable Object> T get(Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return BlockingGuard.isDeclaredAllowed(Thread.currentThread())
        ? getWhereDeclaredAllowed(future, limit)
        : getAnywhere(future, limit);
  }

  /** Parks as a fork-join worker should. */
  static void block(ManagedBlocker blocker) throws InterruptedException {
    if (BlockingGuard.isDeclaredAllowed(Thread.currentThread())) {
      blockWhereDeclaredAllowed(blocker);
    } else {
      ForkJoinPool.managedBlock(blocker);
    }
  }

  // The two of which BlockHound is told that they may block.

  private static <T extends @Nullable Object> T getWhereDeclaredAllowed(
      Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return getAnywhere(future, limit);
  }

  private static void blockWhereDeclaredAllowed(ManagedBlocker blocker)
      throws InterruptedException {
    ForkJoinPool.managedBlock(blocker);
  }

  private static <T extends @Nullable Object> T getAnywhere(
      Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return limit == null ? get(future) : get(future, limit.remaining());
  }

  private static <T extends @Nullable Object> T get(Future<T> future)
      throws InterruptedException, ExecutionException {
    if (!(future instanceof CompletableFuture<T>)) {
      ForkJoinPool.managedBlock(new FutureBlocker(future));
    }
    return future.get();
  }

  private static <T extends @Nullable Object> T get(Future<T> future, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (future instanceof CompletableFuture<T>) {
      return future.get(nanos, TimeUnit.NANOSECONDS);
    }
    FutureBlocker blocker = new FutureBlocker(future, nanos);
    ForkJoinPool.managedBlock(blocker);
    if (blocker.isTimedOut()) {
      throw new TimeoutException();
    }
    return future.get();
  }
}
