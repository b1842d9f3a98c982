package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The one place where this library parks a thread, for a future that is not done.
 *
 * <p>It is the future's own {@code get}: it parks a virtual thread and lets a fork-join pool
 * compensate for a worker. Only a plain future's does not tell the pool that it waits.
 */
final class Parking {

  private Parking() {}

  /** Parks until the future is done. */
  static <T extends @Nullable Object> T get(Future<T> future)
      throws InterruptedException, ExecutionException {
    if (!(future instanceof CompletableFuture<T>)) {
      ForkJoinPool.managedBlock(new FutureBlocker(future));
    }
    return future.get();
  }

  /** Parks until the future is done, or so many nanoseconds have passed. */
  static <T extends @Nullable Object> T get(Future<T> future, long nanos)
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
