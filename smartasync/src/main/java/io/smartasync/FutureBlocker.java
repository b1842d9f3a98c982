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
  private boolean isFinished;
  private boolean isTimedOut;

  /** Waits without a time limit. */
  FutureBlocker(Future<?> future) {
    this(future, Long.MAX_VALUE);
  }

  /** Waits for at most the given number of nanoseconds. */
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
      // The future is done; reading its result throws the failure.
    } catch (TimeoutException e) {
      isTimedOut = true;
    }
    isFinished = true;
    return true;
  }

  /** Does not ask the future: only {@code get} shows reliably that it is done. */
  @Override
  public boolean isReleasable() {
    return isFinished;
  }

  /** Whether the time limit was exceeded before the future was done. */
  boolean isTimedOut() {
    return isTimedOut;
  }
}
