package io.smartasync;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.Future;

/** Lets a fork-join pool compensate for a worker that waits for a future. */
record FutureBlocker(Future<?> future) implements ManagedBlocker {

  @Override
  public boolean block() throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException | CancellationException e) {
      // Done: whoever reads the result meets the failure.
    }
    return true;
  }

  @Override
  public boolean isReleasable() {
    return future.isDone();
  }
}
