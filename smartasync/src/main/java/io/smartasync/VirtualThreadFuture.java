package io.smartasync;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The future of a body that runs on a virtual thread of its own.
 *
 * <p>Whatever completes it from outside, a cancellation or a timeout, leaves the body without a
 * purpose and interrupts it. It is as large as any {@code CompletableFuture}, for there may be
 * hundreds of thousands.
 */
class VirtualThreadFuture<T extends @Nullable Object> extends CompletableFuture<T>
    implements Runnable {

  private static final ThreadFactory THREADS =
      Thread.ofVirtual().inheritInheritableThreadLocals(false).factory();

  /** The body until it starts, then its thread until it is finished; guarded by this. */
  private @Nullable Object bodyOrThread;

  private VirtualThreadFuture(Callable<? extends T> body) {
    this.bodyOrThread = body;
  }

  /**
   * Starts a body. It sees the caller's context class loader, deadline and context, and none of its
   * other thread locals.
   */
  static <T extends @Nullable Object> CompletableFuture<T> start(Callable<? extends T> body) {
    return start(new VirtualThreadFuture<T>(CapturedContext.ofCaller().into(body)));
  }

  /** Starts a body that has a limited time. */
  static <T extends @Nullable Object> CompletableFuture<T> start(
      Callable<? extends T> body, Duration timeout) {
    Deadline limit = Deadline.clippedToCurrent(timeout);
    return start(new Limited<T>(CapturedContext.of(limit).into(body), limit))
        .orTimeout(Durations.toNanos(timeout), TimeUnit.NANOSECONDS);
  }

  private static <T extends @Nullable Object> VirtualThreadFuture<T> start(
      VirtualThreadFuture<T> future) {
    Thread thread = THREADS.newThread(future);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    return future;
  }

  @Override
  public final void run() {
    Callable<? extends T> body = bodyStarts();
    if (body == null) {
      return;
    }
    T value;
    try {
      value = body.call();
    } catch (Throwable failure) {
      // Errors too: the future is where its owner meets them.
      bodyFinished();
      super.completeExceptionally(seenFromOutside(failure));
      return;
    }
    bodyFinished();
    super.complete(value);
  }

  /** The failure of the body as that of the future. */
  Throwable seenFromOutside(Throwable failure) {
    return failure;
  }

  /** The body, or null where there is nothing to run: the future is done before it started. */
  private synchronized @Nullable Callable<? extends T> bodyStarts() {
    if (!(bodyOrThread instanceof Callable<?> callable)) {
      return null;
    }
    bodyOrThread = isDone() ? null : Thread.currentThread();
    @SuppressWarnings("unchecked") // it is what this was made with
    Callable<? extends T> body = bodyOrThread == null ? null : (Callable<? extends T>) callable;
    return body;
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

  /** The thread of the body from its start until it is finished. */
  synchronized @Nullable Thread bodyThread() {
    return bodyOrThread instanceof Thread thread ? thread : null;
  }

  /** Whether the body has not started. */
  synchronized boolean isWaitingToStart() {
    return bodyOrThread instanceof Callable<?>;
  }

  private synchronized void interruptBody() {
    if (bodyOrThread instanceof Thread bodyThread) {
      bodyThread.interrupt();
    }
  }

  /**
   * From here on the thread runs dependents, which an interrupt meant for the body must not meet.
   */
  private void bodyFinished() {
    synchronized (this) {
      bodyOrThread = null;
    }
    Thread.interrupted();
  }

  /** One whose time is limited, which is the body's time too. */
  private static final class Limited<T extends @Nullable Object> extends VirtualThreadFuture<T> {

    private final Deadline limit;

    Limited(Callable<? extends T> body, Deadline limit) {
      super(body);
      this.limit = limit;
    }

    /** A wait in the body may notice before the future does that the time of both is over. */
    @Override
    Throwable seenFromOutside(Throwable failure) {
      return failure instanceof AsyncTimeoutException timeout && limit.isExpired()
          ? timeout.timeout()
          : failure;
    }
  }
}
