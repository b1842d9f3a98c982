package io.smartasync.benchmarks;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs one task at a time for another thread, as an event loop completes futures. It
 * sleeps until there is a task, so that the submitter is already waiting when the task runs; and it
 * allocates nothing.
 */
final class Mailbox implements Executor, AutoCloseable {

  private final AtomicReference<@Nullable Runnable> task = new AtomicReference<>();
  private volatile boolean closed;
  private final Thread thread = Thread.ofPlatform().name("other-thread").start(this::run);

  /** Submits a task; the previous one must be done. */
  @Override
  public void execute(Runnable next) {
    task.set(next);
    LockSupport.unpark(thread);
  }

  private void run() {
    while (!closed) {
      Runnable next = task.getAndSet(null);
      if (next == null) {
        LockSupport.park(this);
      } else {
        next.run();
      }
    }
  }

  /** Ends the thread. */
  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
