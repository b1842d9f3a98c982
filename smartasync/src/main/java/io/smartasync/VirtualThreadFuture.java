package io.smartasync;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

  private final Carried carried;

  /** Its own time limit, which is that of its body too. */
  private final @Nullable Deadline limit;

  /** The thread while the body is unfinished; guarded by this. */
  private @Nullable Thread bodyThread;

  private VirtualThreadFuture(
      Callable<? extends T> body, Carried carried, @Nullable Deadline limit) {
    this.body = body;
    this.carried = carried;
    this.limit = limit;
  }

  /**
   * Starts a body. It sees the caller's context class loader, deadline and context, and none of its
   * other thread locals.
   */
  static <T extends @Nullable Object> CompletableFuture<T> start(Callable<? extends T> body) {
    return start(new VirtualThreadFuture<>(body, Carried.ofCaller(), null));
  }

  /** Starts a body that has a limited time. */
  static <T extends @Nullable Object> CompletableFuture<T> start(
      Callable<? extends T> body, Duration timeout) {
    Deadline limit = Deadline.in(timeout);
    return start(new VirtualThreadFuture<T>(body, Carried.of(limit), limit))
        .orTimeout(Durations.toNanos(timeout), TimeUnit.NANOSECONDS);
  }

  private static <T extends @Nullable Object> VirtualThreadFuture<T> start(
      VirtualThreadFuture<T> future) {
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
      value = carried.call(work::call);
    } catch (Throwable failure) {
      // Errors too: the future is where its owner meets them.
      bodyFinished();
      super.completeExceptionally(ofItsOwnLimit(failure));
      return;
    }
    bodyFinished();
    super.complete(value);
  }

  /** A wait in the body may notice before the future does that the time of both is over. */
  private Throwable ofItsOwnLimit(Throwable failure) {
    return failure instanceof AsyncTimeoutException timeout && limit != null && limit.isOver()
        ? timeout.timeout()
        : failure;
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

  /** The thread of the body while that is unfinished. */
  synchronized @Nullable Thread bodyThread() {
    return bodyThread;
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
