package io.smartasync.testing;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An event loop for tests: one thread that runs its tasks in order and must never wait, so that
 * synchronous calls are refused on it as they are on Netty's.
 *
 * <p>It needs no library. The methods may be called from any thread.
 *
 * @since 0.1.0
 */
public final class EventLoop implements Executor, AutoCloseable {

  private final ExecutorService tasks = Executors.newSingleThreadExecutor(EventLoopThread::new);

  private EventLoop() {}

  /** Starts an event loop. Its thread is a daemon. */
  public static EventLoop start() {
    return new EventLoop();
  }

  /** Runs a task later on the event loop, and returns immediately. */
  @Override
  public void execute(Runnable task) {
    tasks.execute(task);
  }

  /**
   * Runs a task on the event loop, waits for it on the calling thread, and returns its result.
   *
   * @throws InterruptedException if the calling thread is interrupted; the task is interrupted too
   * @throws Exception what the task throws
   */
  public <T> T call(Callable<T> task) throws Exception {
    Future<T> result = tasks.submit(Objects.requireNonNull(task, "task"));
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof Exception exception ? exception : e;
    }
  }

  /** Interrupts the task that is running, drops those behind it, and returns immediately. */
  @Override
  public void close() {
    tasks.shutdownNow();
  }
}
