package io.smartasync.jcstress;

import io.smartasync.AsyncInterruptedException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;

/** Formats the results of calls and futures as outcomes of the tests. */
final class Outcomes {

  static final String CANCELLED = "cancelled";
  static final String INTERRUPTED = "interrupted";

  private Outcomes() {}

  /** Formats the returned value or the failure of a call. */
  static String of(Callable<?> call) {
    try {
      return String.valueOf(call.call());
    } catch (CancellationException e) {
      return CANCELLED;
    } catch (AsyncInterruptedException e) {
      return INTERRUPTED;
    } catch (Exception e) {
      return e.toString();
    }
  }

  /** Formats the state of a future without waiting for it. */
  static String of(Future<?> future) {
    return switch (future.state()) {
      case RUNNING -> "pending";
      case SUCCESS -> String.valueOf(future.resultNow());
      case CANCELLED -> CANCELLED;
      case FAILED -> future.exceptionNow().toString();
    };
  }
}
