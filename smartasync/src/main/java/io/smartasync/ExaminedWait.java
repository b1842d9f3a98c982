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
   * Parks as {@link ThreadParker#get} does.
   *
   * @throws BlockingNotAllowedException if it turns out that the current thread must not wait
   */
  static <T extends @Nullable Object> T get(Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    WaitExamination examination =
        isJdkFuture(future) ? WaitExamination.begin(Thread.currentThread()) : null;
    if (examination != null) {
      while (!examination.isComplete()) {
        Deadline due = examination.due();
        if (limit != null && limit.isBefore(due)) {
          break;
        }
        try {
          return ThreadParker.get(future, due);
        } catch (TimeoutException e) {
          examination.examine();
        }
      }
    }
    return ThreadParker.get(future, limit);
  }

  /** Whether a wait may be made in steps: futures of other classes may not expect timed waits. */
  private static boolean isJdkFuture(Future<?> future) {
    return future instanceof CompletableFuture || future instanceof FutureTask;
  }
}
