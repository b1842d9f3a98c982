package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Stops work from another thread, by interrupting the one that does it: while it works and at no
 * other time, so that starting and cleaning up are not cut short.
 */
final class StopSignal {

  private @Nullable Thread worker;
  private boolean isStopped;

  /** Stops the work that runs, and that which has not begun. */
  synchronized void stop() {
    isStopped = true;
    if (worker != null) {
      worker.interrupt();
    }
  }

  /**
   * Does the work on the calling thread; not at all where it has been stopped before.
   *
   * @throws InterruptedIOException if the work was stopped before its end
   * @throws IOException if the work fails
   */
  void run(Work work) throws IOException {
    begin();
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      if (isStopped()) {
        throw stopped(e);
      }
      throw e;
    } finally {
      end();
    }
  }

  private synchronized boolean isStopped() {
    return isStopped;
  }

  private synchronized void begin() throws IOException {
    if (isStopped) {
      throw stopped(null);
    }
    worker = Thread.currentThread();
  }

  /** The interruption was for the work alone. */
  private synchronized void end() {
    worker = null;
    if (isStopped) {
      Thread.interrupted();
    }
  }

  private static InterruptedIOException stopped(@Nullable Throwable cause) {
    InterruptedIOException stopped = new InterruptedIOException("stopped before the end");
    stopped.initCause(cause);
    return stopped;
  }

  /** What can be stopped. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }
}
