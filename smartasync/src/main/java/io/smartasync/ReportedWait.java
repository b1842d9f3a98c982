package io.smartasync;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A wait for a future that is reported if it takes too long. Used only if reports are on. */
final class ReportedWait {

  private ReportedWait() {}

  /** Parks as {@link ExaminedWait#get} does. The waiting thread itself writes the report. */
  static <T extends @Nullable Object> T get(Future<T> future, @Nullable Deadline limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    Thread current = Thread.currentThread();
    Object outer = ActiveWaits.begin(current, future);
    try {
      Deadline report = StallReport.due();
      if (limit == null || !limit.isBefore(report)) {
        try {
          return ExaminedWait.get(future, report);
        } catch (TimeoutException e) {
          StallReport.log(future);
        }
      }
      return ExaminedWait.get(future, limit);
    } finally {
      ActiveWaits.end(current, outer);
    }
  }
}
