package io.smartasync.integration.types;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What happens at the source of asynchronous values, which the source tells and tests see. */
final class Signals {

  private final AtomicInteger starts = new AtomicInteger();
  private final AtomicLong requested = new AtomicLong();
  private final CountDownLatch started = new CountDownLatch(1);
  private final CountDownLatch cancelled = new CountDownLatch(1);

  /** The source has begun to work, or was subscribed to. */
  void start() {
    starts.incrementAndGet();
    started.countDown();
  }

  /** So many elements were requested of the source. */
  void request(long n) {
    requested.addAndGet(n);
  }

  /** The source was told that nobody wants what it makes. */
  void cancel() {
    cancelled.countDown();
  }

  /** A future is the source, whose cancellation tells that nobody wants its value. */
  void cancelWith(CompletionStage<?> source) {
    var unused =
        source.whenComplete(
            (value, failure) -> {
              if (failure instanceof CancellationException) {
                cancel();
              }
            });
  }

  /** How often the source has begun. */
  int starts() {
    return starts.get();
  }

  /** How many elements were requested in all. */
  long requested() {
    return requested.get();
  }

  /** Returns when the source has begun. */
  void awaitStart() throws InterruptedException {
    started.await();
  }

  /** Returns when the source was told to stop. */
  void awaitCancellation() throws InterruptedException {
    cancelled.await();
  }

  /** Works until it is interrupted, as the body of a task does that nobody wants any more. */
  String workUntilCancelled() throws InterruptedException {
    start();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      cancel();
      throw e;
    }
    throw new AssertionError("nobody counts down");
  }
}
