package io.smartasync;

import io.smartasync.ContextPropagator.Scope;
import io.smartasync.ContextPropagator.Snapshot;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What a call takes along to the work that it starts on other threads: its deadline, and the
 * context that is bound to its thread.
 */
final class CapturedContext {

  private static final @Nullable ContextPropagator CONTEXT =
      MicrometerContextPropagator.ifPresent();

  private static final CapturedContext NOTHING = new CapturedContext(null, null);

  private final @Nullable Deadline deadline;
  private final @Nullable Snapshot context;

  private CapturedContext(@Nullable Deadline deadline, @Nullable Snapshot context) {
    this.deadline = deadline;
    this.context = context;
  }

  /** Of the current thread. */
  static CapturedContext ofCaller() {
    return of(Deadline.current());
  }

  /** Of the current thread, with another deadline. */
  static CapturedContext of(@Nullable Deadline deadline) {
    Snapshot context = CONTEXT == null ? null : CONTEXT.capture();
    return deadline == null && context == null ? NOTHING : new CapturedContext(deadline, context);
  }

  /** A body that does all this first; the body itself where there is nothing to do. */
  <T extends @Nullable Object> Callable<? extends T> into(Callable<? extends T> body) {
    return this == NOTHING ? body : () -> this.<T, Exception>call(body::call);
  }

  /** As {@link #call}, where there is no result. */
  void run(Runnable work) {
    var unused =
        this.<@Nullable Void, RuntimeException>call(
            () -> {
              work.run();
              return null;
            });
  }

  /** Does the work with all this, and leaves the thread as it was. */
  <T extends @Nullable Object, X extends Throwable> T call(CallableOp<? extends T, X> work)
      throws X {
    if (context == null) {
      return Deadline.call(deadline, work);
    }
    Scope scope = context.restore();
    try {
      return Deadline.call(deadline, work);
    } finally {
      scope.close();
    }
  }
}
