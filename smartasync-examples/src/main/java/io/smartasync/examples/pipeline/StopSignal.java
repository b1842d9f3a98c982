package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stops work from another thread. It interrupts the worker thread, but only while that thread does
 * the work, so that the interruption does not reach the code that cleans up.
 */
final class StopSignal {

  /** The message of work that was stopped. */
  static final String STOPPED = "stopped before the end";

  private static final Duration MOST_SIGNAL_DELAY = Duration.ofSeconds(2);

  private @Nullable Thread worker;
  private boolean isStopped;

  /** Stops the running work, and prevents work that has not begun. */
  synchronized void stop() {
    isStopped = true;
    notifyAll();
    if (worker != null) {
      worker.interrupt();
    }
  }

  /**
   * Does the work on the calling thread, unless it has been stopped before.
   *
   * @throws InterruptedIOException if the work was stopped before it ended
   * @throws IOException if the work fails
   */
  void run(Work work) throws IOException {
    begin();
    try {
      work.run();
    } catch (InterruptedIOException e) {
      // The signal may have reached a child process first.
      awaitStop();
      throw isStopped() ? stopped(e) : e;
    } catch (IOException | RuntimeException | Error e) {
      if (isStopped()) {
        throw stopped(e);
      }
      throw e;
    } finally {
      end();
    }
  }

  /**
   * Waits until the calling thread is interrupted.
   *
   * @throws InterruptedIOException always
   */
  static void await() throws InterruptedIOException {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new InterruptedIOException(STOPPED);
  }

  private synchronized void awaitStop() {
    long end = System.nanoTime() + MOST_SIGNAL_DELAY.toNanos();
    for (long left = MOST_SIGNAL_DELAY.toNanos();
        !isStopped && left > 0;
        left = end - System.nanoTime()) {
      try {
        TimeUnit.NANOSECONDS.timedWait(this, left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** Returns whether {@link #stop()} has been called. */
  synchronized boolean isStopped() {
    return isStopped;
  }

  private synchronized void begin() throws IOException {
    if (isStopped) {
      throw stopped(null);
    }
    worker = Thread.currentThread();
  }

  /** Clears the interruption, which was meant for the work only. */
  private synchronized void end() {
    worker = null;
    if (isStopped) {
      Thread.interrupted();
    }
  }

  private static InterruptedIOException stopped(@Nullable Throwable cause) {
    InterruptedIOException stopped = new InterruptedIOException(STOPPED);
    stopped.initCause(cause);
    return stopped;
  }

  /** Work that can be stopped. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }
}
