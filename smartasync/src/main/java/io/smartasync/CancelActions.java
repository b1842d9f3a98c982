package io.smartasync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The actions that run if an operation is cancelled: each of them once, or none if the operation
 * ends by itself.
 */
final class CancelActions {

  private enum State {
    RUNNING,
    CANCELLED,
    ENDED
  }

  private State state = State.RUNNING;

  /** Null while there are none; guarded by this. */
  private @Nullable List<RunnableOp<? extends Exception>> actions;

  /** Adds an action. Runs it now if the operation is already cancelled. */
  void add(RunnableOp<? extends Exception> action) {
    synchronized (this) {
      if (state == State.RUNNING) {
        if (actions == null) {
          actions = new ArrayList<>(1);
        }
        actions.add(action);
        return;
      }
      if (state == State.ENDED) {
        return;
      }
    }
    run(action);
  }

  /** Drops the actions, because the operation has ended by itself. */
  synchronized void drop() {
    if (state == State.RUNNING) {
      state = State.ENDED;
      actions = null;
    }
  }

  /** Runs the actions, unless the operation has ended or this was called before. */
  void runAll() {
    List<RunnableOp<? extends Exception>> cancelled;
    synchronized (this) {
      if (state != State.RUNNING) {
        return;
      }
      state = State.CANCELLED;
      cancelled = actions;
      actions = null;
    }
    if (cancelled != null) {
      for (RunnableOp<? extends Exception> action : cancelled) {
        run(action);
      }
    }
  }

  /** The caller of a cancellation is not to blame for the exceptions of an action. */
  private static void run(RunnableOp<? extends Exception> action) {
    try {
      action.run();
    } catch (Throwable thrown) {
      Failures.restoreInterrupt(thrown);
      Failures.reportUncaught(thrown);
    }
  }
}
