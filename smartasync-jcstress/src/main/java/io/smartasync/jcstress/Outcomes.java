package io.smartasync.jcstress;

import io.smartasync.AsyncInterruptedException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;

/** How calls and futures ended, in the words of the tests' outcomes. */
final class Outcomes {

  static final String CANCELLED = "cancelled";
  static final String INTERRUPTED = "interrupted";

  private Outcomes() {}

  /** What a call returned, or how it failed. */
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

  /** What a future holds; does not wait for it. */
  static String of(Future<?> future) {
    return switch (future.state()) {
      case RUNNING -> "pending";
      case SUCCESS -> String.valueOf(future.resultNow());
      case CANCELLED -> CANCELLED;
      case FAILED -> future.exceptionNow().toString();
    };
  }
}
