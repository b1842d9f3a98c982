package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A wait for a future that is examined if it is long. */
final class ExaminedWait {

  private ExaminedWait() {}

  /**
   * Whether the current thread need not be checked before it waits, because the check is part of
   * the examination. A wait of the main thread is rarely wrong, and often the first of a process,
   * of which the check would take the most time.
   */
  static boolean includesCheck(Thread current, Future<?> future) {
    return BlockingGuard.isMainThread(current) && isJdkFuture(future);
  }

  /**
   * Parks as {@link ThreadParker#get} does.
   *
   * @throws BlockingNotAllowedException if it turns out that the current thread must not wait
   */
  static <T extends @Nullable Object> T get(Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Thread current = Thread.currentThread();
    if (future instanceof CompletableFuture<?> completable && ThreadParker.isInVerticle(current)) {
      VerticleContext.releaseUntilDone(
          completable, limit == null ? Long.MAX_VALUE : limit.remainingNanos());
    }
    WaitExamination examination = isJdkFuture(future) ? WaitExamination.begin(current) : null;
    boolean isChecked = !includesCheck(current, future);
    while (examination != null && !examination.isComplete()) {
      Deadline due = examination.due();
      if (limit != null && limit.isBefore(due)) {
        break;
      }
      try {
        return park(future, due, isChecked);
      } catch (TimeoutException e) {
        examination.examine();
        isChecked = true;
      }
    }
    return park(future, limit, isChecked);
  }

  private static <T extends @Nullable Object> T park(
      Future<T> future, @Nullable Deadline limit, boolean isChecked)
      throws InterruptedException, ExecutionException, TimeoutException {
    return isChecked ? ThreadParker.get(future, limit) : ThreadParker.getAnywhere(future, limit);
  }

  /** Whether a wait may be made in steps: futures of other classes may not expect timed waits. */
  private static boolean isJdkFuture(Future<?> future) {
    return future instanceof CompletableFuture || future instanceof FutureTask;
  }
}
