package io.smartasync;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Runs actions of completed stages on the current thread. Actions may complete other stages and so
 * run further actions inside themselves; beyond a certain depth these wait until the first action
 * has ended, so that a long chain of stages does not overflow the stack.
 */
final class NestedActions {

  /** Few enough that each level may have a hundred frames of the JDK and of the program. */
  private static final int MAX_DEPTH = 32;

  /** The actions of the current thread while it runs one; removed afterwards. */
  private static final ThreadLocal<@Nullable NestedActions> CURRENT = new ThreadLocal<>();

  /** Null until an action is deferred, which is rare. */
  private @Nullable ArrayDeque<Runnable> deferred;

  private int depth;

  private NestedActions() {}

  /** Runs an action, now or before the outermost call of this method on this thread returns. */
  static void run(Runnable action) {
    NestedActions outer = CURRENT.get();
    if (outer == null) {
      runOutermost(action);
    } else if (outer.depth < MAX_DEPTH) {
      outer.runNested(action);
    } else {
      outer.defer(action);
    }
  }

  private static void runOutermost(Runnable action) {
    NestedActions actions = new NestedActions();
    CURRENT.set(actions);
    try {
      actions.runNested(action);
      Runnable next = actions.nextDeferred();
      while (next != null) {
        actions.runNested(next);
        next = actions.nextDeferred();
      }
    } finally {
      CURRENT.remove();
    }
  }

  private void defer(Runnable action) {
    if (deferred == null) {
      deferred = new ArrayDeque<>();
    }
    deferred.add(action);
  }

  private @Nullable Runnable nextDeferred() {
    return deferred == null ? null : deferred.poll();
  }

  private void runNested(Runnable action) {
    depth++;
    try {
      action.run();
    } finally {
      depth--;
    }
  }
}
