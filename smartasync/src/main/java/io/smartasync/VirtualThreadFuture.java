package io.smartasync;

import io.smartasync.observation.Activities;
import io.smartasync.observation.Activity;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The future of a body that runs on its own virtual thread.
 *
 * <p>Completing the future from outside, by a cancellation or a timeout for example, interrupts the
 * body, because its result is no longer needed. A single additional field keeps the object as small
 * as any {@code CompletableFuture}: a program may have hundreds of thousands of them.
 */
class VirtualThreadFuture<T extends @Nullable Object> extends CompletableFuture<T>
    implements Runnable, AwaitedOperation {

  private static final ThreadFactory THREADS =
      Thread.ofVirtual().inheritInheritableThreadLocals(false).factory();

  /** The body until it starts, then its thread until it finishes, then null; guarded by this. */
  private @Nullable Object bodyOrThread;

  private VirtualThreadFuture(Callable<? extends T> body) {
    this.bodyOrThread = body;
  }

  /**
   * Starts a body with the caller's context class loader, deadline and context, and without its
   * other thread locals.
   */
  static <T extends @Nullable Object> CompletableFuture<T> start(Callable<? extends T> body) {
    return start(new VirtualThreadFuture<T>(CapturedContext.capture().wrap(body)));
  }

  /** Starts a body with a timeout, which is also the deadline of the body. */
  static <T extends @Nullable Object> CompletableFuture<T> start(
      Callable<? extends T> body, Duration timeout) {
    Deadline limit = Deadline.clippedToCurrent(timeout);
    VirtualThreadFuture<T> future =
        start(new WithTimeout<T>(CapturedContext.captureWith(limit).wrap(body), limit));
    failAfter(Durations.toNanosSaturated(timeout), future);
    return future;
  }

  /**
   * Fails a future with a {@link TimeoutException} if it is not done in time. Dependents of the
   * future run on a virtual thread then: the JDK has one timer thread for all futures, and a
   * dependent that waits there would stop every other timeout.
   */
  private static void failAfter(long nanos, CompletableFuture<?> future) {
    CompletableFuture<?> timer = startTimer(nanos);
    var unusedExpiry =
        timer.exceptionallyAsync(
            timeout -> {
              future.completeExceptionally(timeout);
              return null;
            },
            expired -> THREADS.newThread(expired).start());
    // Ends the timer, so that it does not keep the future until then.
    var unusedEnd = future.whenComplete((value, failure) -> timer.complete(null));
  }

  /**
   * Returns a future that fails after a time. The first one of the process starts the JDK's timer
   * thread, which inherits the context class loader of the current thread in older JDKs, and would
   * keep it for ever.
   */
  private static CompletableFuture<?> startTimer(long nanos) {
    Thread current = Thread.currentThread();
    ClassLoader application = current.getContextClassLoader();
    current.setContextClassLoader(ClassLoader.getSystemClassLoader());
    try {
      return new CompletableFuture<@Nullable Object>().orTimeout(nanos, TimeUnit.NANOSECONDS);
    } finally {
      current.setContextClassLoader(application);
    }
  }

  private static <T extends @Nullable Object> VirtualThreadFuture<T> start(
      VirtualThreadFuture<T> future) {
    Thread thread = THREADS.newThread(future);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    Activities.began(Activity.BODY, future);
    thread.start();
    return future;
  }

  @Override
  public final void run() {
    Callable<? extends T> body = takeBody();
    if (body == null) {
      Activities.ended(this);
      return;
    }
    T value;
    try {
      value = body.call();
    } catch (Throwable failure) {
      // Errors too: the caller receives them through the future.
      bodyFinished();
      finish(null, toFutureFailure(failure));
      return;
    }
    bodyFinished();
    finish(value, null);
  }

  /**
   * Completes the future, which takes a little memory: while there is none, this tries again,
   * because a caller may wait for the future without a time limit.
   */
  private void finish(@Nullable Object value, @Nullable Throwable failure) {
    while (true) {
      try {
        if (failure == null) {
          @SuppressWarnings("unchecked") // the result of the body
          T result = (T) value;
          super.complete(result);
        } else {
          super.completeExceptionally(failure);
        }
        return;
      } catch (OutOfMemoryError e) {
        Thread.onSpinWait();
      }
    }
  }

  /** Converts a failure of the body to the failure of the future. */
  Throwable toFutureFailure(Throwable failure) {
    return failure;
  }

  /** Returns the body, or null if the future was completed before the body started. */
  private synchronized @Nullable Callable<? extends T> takeBody() {
    if (!(bodyOrThread instanceof Callable<?> callable)) {
      return null;
    }
    bodyOrThread = isDone() ? null : Thread.currentThread();
    @SuppressWarnings("unchecked") // the constructor's argument
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

  private synchronized void interruptBody() {
    if (bodyOrThread instanceof Thread thread) {
      thread.interrupt();
    }
  }

  /** Ends interruption: the thread runs dependents next, and an interrupt is for the body only. */
  private void bodyFinished() {
    synchronized (this) {
      bodyOrThread = null;
    }
    Thread.interrupted();
    Activities.ended(this);
  }

  @Override
  public void describe(Description description) {
    Object now = bodyOrThread();
    if (now instanceof Thread thread) {
      description.append("the body of Async.start on ").appendBody(thread);
    } else if (now == null) {
      description.append("a body of Async.start that has just finished");
    } else {
      description.append("a body of Async.start that no carrier thread has started yet");
    }
  }

  @Override
  public @Nullable Thread runner() {
    // Done while its body runs: it was completed from outside.
    return !isDone() && bodyOrThread() instanceof Thread thread ? thread : null;
  }

  private synchronized @Nullable Object bodyOrThread() {
    return bodyOrThread;
  }

  /** A future with a timeout, which is also the deadline of its body. */
  private static final class WithTimeout<T extends @Nullable Object>
      extends VirtualThreadFuture<T> {

    private final Deadline limit;

    WithTimeout(Callable<? extends T> body, Deadline limit) {
      super(body);
      this.limit = limit;
    }

    /** A wait in the body may detect the timeout before the future does. */
    @Override
    Throwable toFutureFailure(Throwable failure) {
      return failure instanceof AsyncTimeoutException timeout && limit.isExpired()
          ? timeout.timeout()
          : failure;
    }
  }
}
