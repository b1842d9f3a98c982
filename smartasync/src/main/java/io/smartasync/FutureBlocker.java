package io.smartasync;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets a fork-join pool compensate for a worker that waits for a future. */
final class FutureBlocker implements ManagedBlocker {

  private final Future<?> future;
  private final long nanos;
  private boolean isTimedOut;

  /** Waits as long as it takes. */
  FutureBlocker(Future<?> future) {
    this(future, Long.MAX_VALUE);
  }

  /** Waits so many nanoseconds at most. */
  FutureBlocker(Future<?> future, long nanos) {
    this.future = future;
    this.nanos = nanos;
  }

  @Override
  public boolean block() throws InterruptedException {
    try {
      if (nanos == Long.MAX_VALUE) {
        future.get();
      } else {
        future.get(nanos, TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException | CancellationException e) {
      // Done: whoever reads the result meets the failure.
    } catch (TimeoutException e) {
      isTimedOut = true;
    }
    return true;
  }

  @Override
  public boolean isReleasable() {
    return future.isDone();
  }

  /** Whether the time was over before the future was done. */
  boolean isTimedOut() {
    return isTimedOut;
  }
}
