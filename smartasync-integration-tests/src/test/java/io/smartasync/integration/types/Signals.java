package io.smartasync.integration.types;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Records what happens at the source of asynchronous values. */
final class Signals {

  private final AtomicInteger starts = new AtomicInteger();
  private final AtomicLong requested = new AtomicLong();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch cancelled = new CountDownLatch(1);

  /** Records that the source has started, or has a subscriber. */
  void start() {
    starts.incrementAndGet();
    started.countDown();
  }

  /** Records demand. */
  void request(long n) {
    requested.addAndGet(n);
  }

  /** Records that the source was cancelled. */
  void cancel() {
    cancelled.countDown();
  }

  /** Records the cancellation of the future, which is the source. */
  void cancelWith(CompletionStage<?> source) {
    var unused =
        source.whenComplete(
            (value, failure) -> {
              if (failure instanceof CancellationException) {
                cancel();
              }
            });
  }

  /** Returns how often the source has started. */
  int starts() {
    return starts.get();
  }

  /** Returns the sum of all demand. */
  long requested() {
    return requested.get();
  }

  /** Waits until the source has started. */
  void awaitStart() throws InterruptedException {
    started.await();
  }

  /** Waits until the source is cancelled. */
  void awaitCancellation() throws InterruptedException {
    cancelled.await();
  }

  /** Works until it is interrupted, as the body of a cancelled task is. */
  String workUntilCancelled() throws InterruptedException {
    start();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      cancel();
      throw e;
    }
    throw new AssertionError("the latch was counted down");
  }
}
