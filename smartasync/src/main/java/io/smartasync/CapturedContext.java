package io.smartasync;

import io.smartasync.ContextPropagator.Scope;
import io.smartasync.ContextPropagator.Snapshot;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a call passes on to work that it starts on other threads: its deadline and the context of
 * its thread.
 */
final class CapturedContext {

  private static final @Nullable ContextPropagator PROPAGATOR =
      MicrometerContextPropagator.ifPresent();

  private static final CapturedContext EMPTY = new CapturedContext(null, null);

  private final @Nullable Deadline deadline;
  private final @Nullable Snapshot snapshot;

  private CapturedContext(@Nullable Deadline deadline, @Nullable Snapshot snapshot) {
    this.deadline = deadline;
    this.snapshot = snapshot;
  }

  /** Captures the deadline and the context of the current thread. */
  static CapturedContext capture() {
    return captureWith(Deadline.current());
  }

  /** Captures the context of the current thread, with another deadline. */
  static CapturedContext captureWith(@Nullable Deadline deadline) {
    Snapshot snapshot = PROPAGATOR == null ? null : PROPAGATOR.capture();
    return deadline == null && snapshot == null ? EMPTY : new CapturedContext(deadline, snapshot);
  }

  /** Returns a body that runs the given one in this context; the same body if this is empty. */
  <T extends @Nullable Object> Callable<? extends T> wrap(Callable<? extends T> body) {
    return this == EMPTY ? body : new InContext<T>(this, new Body<T>(body));
  }

  /** Runs work without a result in this context. */
  void run(Runnable work) {
    var unused = call(new Work(work));
  }

  /** Runs work in this context, then restores the previous context of the thread. */
  <T extends @Nullable Object, X extends Throwable> T call(CallableOp<? extends T, X> work)
      throws X {
    if (snapshot == null) {
      return Deadline.call(deadline, work);
    }
    Scope scope = snapshot.restore();
    try {
      return Deadline.call(deadline, work);
    } finally {
      scope.close();
    }
  }

  // Classes instead of lambdas: the first lambda of a process takes a long time.

  private record InContext<T extends @Nullable Object>(CapturedContext context, Body<T> body)
      implements WrappedBody<T> {

    @Override
    public Object code() {
      return body.callable();
    }

    @Override
    public T call() throws Exception {
      return context.call(body);
    }
  }

  private record Body<T extends @Nullable Object>(Callable<? extends T> callable)
      implements CallableOp<T, Exception> {

    @Override
    public T call() throws Exception {
      return callable.call();
    }
  }

  private record Work(Runnable runnable) implements CallableOp<@Nullable Void, RuntimeException> {

    @Override
    public @Nullable Void call() {
      runnable.run();
      return null;
    }
  }
}
