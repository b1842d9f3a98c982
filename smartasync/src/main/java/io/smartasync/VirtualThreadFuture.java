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

  /** Whether a body has run. The first one is not recorded, as in {@link FutureAwaiter}. */
  private static boolean hasRun;

  /**
   * The body until it starts, then its thread, possibly as a {@link WatchedThread}, until it
   * finishes, then null; guarded by this.
   */
  private @Nullable Object bodyOrThread;

  private VirtualThreadFuture(Callable<? extends T> body) {
    this.bodyOrThread = body;
  }

  /**
   * Starts a body with the caller's context class loader, deadline and context, and without its
   * other thread locals.
   */
  static <T extends @Nullable Object> CompletableFuture<T> start(Callable<? extends T> body) {
    return start(
        new VirtualThreadFuture<T>(CapturedContext.capture().wrap(body)), BodyNames.of(body));
  }

  /** Starts a body with a timeout, which is also the deadline of the body. */
  static <T extends @Nullable Object> CompletableFuture<T> start(
      Callable<? extends T> body, Duration timeout) {
    Deadline limit = Deadline.clippedToCurrent(timeout);
    VirtualThreadFuture<T> future =
        start(
            WithTimeout.of(CapturedContext.captureWith(limit).<T>wrap(body), limit),
            BodyNames.of(body));
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
      VirtualThreadFuture<T> future, String name) {
    Thread thread = THREADS.newThread(future);
    thread.setName(name);
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
    BegunEvent event = hasRun ? FlightRecording.beginBody() : null;
    hasRun = true;
    T value;
    try {
      value = body.call();
    } catch (Throwable failure) {
      // Errors too: the caller receives them through the future.
      bodyFinished();
      record(event, "failed");
      finish(null, toFutureFailure(failure));
      return;
    }
    bodyFinished();
    record(event, "completed");
    finish(value, null);
  }

  /** Records the end of the body. Completed from outside means cancelled. */
  private void record(@Nullable BegunEvent event, String outcome) {
    if (event != null) {
      event.end(isDone() ? "cancelled" : outcome);
    }
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
    if (threadOf(bodyOrThread) instanceof Thread thread) {
      thread.interrupt();
    }
  }

  /** Ends interruption: the thread runs dependents next, and an interrupt is for the body only. */
  private void bodyFinished() {
    Object last;
    synchronized (this) {
      last = bodyOrThread;
      bodyOrThread = null;
    }
    Thread.interrupted();
    Activities.ended(this);
    if (!(last instanceof Thread) && last instanceof WatchedThread watched) {
      watched.action.run();
    }
  }

  /** Whether no code of the body runs or will run. Valid if the future is done. */
  synchronized boolean isBodyOver() {
    return threadOf(bodyOrThread) == null;
  }

  /** Runs an action when {@link #isBodyOver}, possibly now. The future must be done. */
  void whenBodyOver(Runnable action) {
    synchronized (this) {
      if (bodyOrThread instanceof Thread thread) {
        bodyOrThread = new WatchedThread(thread, action);
        return;
      }
      if (bodyOrThread instanceof WatchedThread watched) {
        bodyOrThread =
            new WatchedThread(
                watched.thread,
                () -> {
                  watched.action.run();
                  action.run();
                });
        return;
      }
    }
    action.run();
  }

  private static @Nullable Object threadOf(@Nullable Object bodyOrThread) {
    if (bodyOrThread instanceof Thread) { // first: most bodies are not watched
      return bodyOrThread;
    }
    return bodyOrThread instanceof WatchedThread watched ? watched.thread : null;
  }

  /** The thread of a body with what to do when the body has ended. */
  private record WatchedThread(Thread thread, Runnable action) {}

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
  public @Nullable String method() {
    Object now = bodyOrThread();
    return now instanceof Thread thread ? thread.getName() : now == null ? null : BodyNames.of(now);
  }

  @Override
  public @Nullable Thread runner() {
    // Done while its body runs: it was completed from outside.
    return !isDone() && bodyOrThread() instanceof Thread thread ? thread : null;
  }

  private synchronized @Nullable Object bodyOrThread() {
    Object thread = threadOf(bodyOrThread);
    return thread == null ? bodyOrThread : thread;
  }

  /** A future with a timeout, which is also the deadline of its body. */
  private static final class WithTimeout<T extends @Nullable Object>
      extends VirtualThreadFuture<T> {

    private final Deadline limit;

    private WithTimeout(Callable<? extends T> body, Deadline limit) {
      super(body);
      this.limit = limit;
    }

    /** So that the verifier loads this class only for a body with a timeout. */
    static <T extends @Nullable Object> VirtualThreadFuture<T> of(
        Callable<? extends T> body, Deadline limit) {
      return new WithTimeout<>(body, limit);
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
