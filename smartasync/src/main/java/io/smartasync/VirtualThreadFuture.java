package io.smartasync;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The future of a body that runs on a virtual thread of its own.
 *
 * <p>Whatever completes it from outside, a cancellation or a timeout, leaves the body without a
 * purpose and interrupts it.
 */
final class VirtualThreadFuture<T extends @Nullable Object> extends CompletableFuture<T>
    implements Runnable {

  private @Nullable Callable<? extends T> body;

  /** The thread while the body is unfinished; guarded by this. */
  private @Nullable Thread bodyThread;

  private VirtualThreadFuture(Callable<? extends T> body) {
    this.body = body;
  }

  /** Starts a body. It sees the caller's context class loader and none of its thread locals. */
  static <T extends @Nullable Object> VirtualThreadFuture<T> start(Callable<? extends T> body) {
    VirtualThreadFuture<T> future = new VirtualThreadFuture<>(body);
    Thread thread = Thread.ofVirtual().inheritInheritableThreadLocals(false).unstarted(future);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    synchronized (future) {
      future.bodyThread = thread;
    }
    thread.start();
    return future;
  }

  @Override
  public void run() {
    Callable<? extends T> work = body;
    body = null;
    if (work == null || isDone()) {
      return;
    }
    T value;
    try {
      value = work.call();
    } catch (Throwable failure) {
      // Errors too: the future is where its owner meets them.
      bodyFinished();
      super.completeExceptionally(failure);
      return;
    }
    bodyFinished();
    super.complete(value);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (mayInterruptIfRunning) {
      interruptBody();
    }
    return cancelled;
  }

  @Override
  public boolean complete(T value) {
    boolean completed = super.complete(value);
    interruptBody();
    return completed;
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    boolean completed = super.completeExceptionally(failure);
    interruptBody();
    return completed;
  }

  private synchronized void interruptBody() {
    if (bodyThread != null) {
      bodyThread.interrupt();
    }
  }

  /**
   * From here on the thread runs dependents, which an interrupt meant for the body must not meet.
   */
  private void bodyFinished() {
    synchronized (this) {
      bodyThread = null;
    }
    Thread.interrupted();
  }
}
