package io.smartasync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Detects bodies that wait for themselves, directly or through other bodies that wait.
 *
 * <p>Only waits without a time limit take part: the others end by themselves.
 */
final class Deadlocks {

  /** What each thread waits for without a time limit. */
  private static final Map<Thread, AwaitedOperation> AWAITED = new ConcurrentHashMap<>();

  /** The number of waits that are followed: other threads may begin new ones meanwhile. */
  private static final int MAX_LENGTH = 1 << 10;

  private Deadlocks() {}

  /**
   * Records that the current thread begins to wait without a time limit. Waits can be nested: the
   * {@code get} of a future may wait itself.
   *
   * @return what the thread was waiting for before, to be passed to {@link #end}
   * @throws IllegalStateException if the wait would never end
   */
  static @Nullable AwaitedOperation begin(Thread current, AwaitedOperation operation) {
    // Recorded before the check: of two threads that begin to wait, at least one sees the other.
    AwaitedOperation outer = AWAITED.put(current, operation);
    int length = lengthOfCycle(current, operation);
    if (length > 0) {
      end(current, outer);
      throw new IllegalStateException(message(current, length));
    }
    return outer;
  }

  /** Records that the current thread ends a wait and continues an outer one, if there is one. */
  static void end(Thread current, @Nullable AwaitedOperation outer) {
    if (outer == null) {
      AWAITED.remove(current);
    } else {
      AWAITED.put(current, outer);
    }
  }

  /** Returns how many bodies wait for each other, or 0 if they do not. */
  private static int lengthOfCycle(Thread current, AwaitedOperation operation) {
    AwaitedOperation next = operation;
    for (int length = 1; next != null && length <= MAX_LENGTH; length++) {
      Thread runner = next.runner();
      if (runner == null) {
        return 0;
      }
      if (runner.equals(current)) {
        return length;
      }
      next = AWAITED.get(runner);
    }
    return 0;
  }

  private static String message(Thread current, int length) {
    StackWalker.StackFrame frame = CallerFrames.userCode();
    String call = frame == null ? "await" : "await in " + frame.toStackTraceElement();
    String body = "the body of Async.start on thread #" + current.threadId();
    return length == 1
        ? "Deadlock: " + call + " in " + body + " waits for the same body"
        : "Deadlock: "
            + call
            + " in "
            + body
            + " closes a cycle of "
            + length
            + " bodies that wait for each other";
  }
}
