package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Parks threads for callers. {@link FutureAwaiter} does so itself in the most frequent case, so
 * that the stack of a body that waits is short.
 *
 * <p>A future that is not done is waited for with its own {@code get}. On a worker of a fork-join
 * pool, a {@link CompletionBlocker} or a {@link FutureBlocker} lets the pool compensate.
 */
final class ThreadParker {

  private ThreadParker() {}

  /**
   * Whether a thread, the current one, runs a task of a Vert.x verticle on virtual threads. Before
   * it parks, it must give up the context by {@link VerticleContext#releaseUntilDone}.
   */
  static boolean isInVerticle(Thread current) {
    return current.isVirtual()
        && SerialExecutors.mayRunOn(current)
        && VerticleContext.isPresent()
        && VerticleContext.isOnVirtualThreads();
  }

  /** Parks until the future is done, or the deadline, if there is one, is exceeded. */
  static <T extends @Nullable Object> T get(Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return BlockingGuard.isExplicitlyAllowed(Thread.currentThread())
        ? getWhereAllowed(future, limit)
        : getAnywhere(future, limit);
  }

  /** Parks in a blocker, and lets a fork-join pool compensate for a worker. */
  static void block(ManagedBlocker blocker) throws InterruptedException {
    if (BlockingGuard.isExplicitlyAllowed(Thread.currentThread())) {
      blockWhereAllowed(blocker);
    } else {
      blockAnywhere(blocker);
    }
  }

  // BlockHound is configured to allow blocking in the next two methods.

  private static <T extends @Nullable Object> T getWhereAllowed(
      Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return getAnywhere(future, limit);
  }

  private static void blockWhereAllowed(ManagedBlocker blocker) throws InterruptedException {
    blockAnywhere(blocker);
  }

  private static void blockAnywhere(ManagedBlocker blocker) throws InterruptedException {
    try {
      ForkJoinPool.managedBlock(blocker);
    } catch (RejectedExecutionException e) {
      // The pool cannot start another spare thread. This worker waits anyway.
      while (!blocker.isReleasable() && !blocker.block()) {}
    }
  }

  /** Parks as {@link #get} does, without showing BlockHound that the program allows the wait. */
  static <T extends @Nullable Object> T getAnywhere(Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return limit == null ? get(future) : get(future, limit.remainingNanos());
  }

  private static <T extends @Nullable Object> T get(Future<T> future)
      throws InterruptedException, ExecutionException {
    if (!(future instanceof CompletableFuture<T> completable)) {
      blockAnywhere(new FutureBlocker(future));
    } else if (Thread.currentThread() instanceof ForkJoinWorkerThread) {
      blockAnywhere(CompletionBlocker.of(completable));
    }
    return future.get();
  }

  private static <T extends @Nullable Object> T get(Future<T> future, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (future instanceof CompletableFuture<T> completable) {
      if (!(Thread.currentThread() instanceof ForkJoinWorkerThread)) {
        return future.get(nanos, TimeUnit.NANOSECONDS);
      }
      blockAnywhere(CompletionBlocker.of(completable, nanos));
      return future.get(0, TimeUnit.NANOSECONDS);
    }
    FutureBlocker blocker = new FutureBlocker(future, nanos);
    blockAnywhere(blocker);
    if (blocker.isTimedOut()) {
      throw new TimeoutException();
    }
    return future.get();
  }
}
