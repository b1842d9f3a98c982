package io.smartasync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Detects bodies that wait for themselves, directly or through other bodies that wait.
 *
 * <p>Only waits without a time limit take part: the others end by themselves.
 */
final class Deadlocks {

  private static final int SLOTS = 1 << 10;

  /** The waits, each at the index of the last digits of its thread's identifier. */
  private static final AtomicReferenceArray<@Nullable Wait> WAITS =
      new AtomicReferenceArray<>(SLOTS);

  /** The waits whose slot is taken, by another thread or by an outer wait of the same thread. */
  private static final Map<Thread, Wait> OTHER_WAITS = new ConcurrentHashMap<>();

  /** The number of waits that are followed: other threads may begin new ones meanwhile. */
  private static final int MAX_LENGTH = 1 << 10;

  private Deadlocks() {}

  /** A wait without a time limit. */
  static final class Wait {
    private final Thread waiter;
    private final AwaitedOperation operation;

    /** What replaces this wait in {@link #OTHER_WAITS} when it ends. */
    private @Nullable Wait outer;

    private Wait(Thread waiter, AwaitedOperation operation) {
      this.waiter = waiter;
      this.operation = operation;
    }
  }

  /**
   * Records that the current thread begins to wait without a time limit. Waits can be nested: the
   * {@code get} of a future may wait itself.
   *
   * @return the wait, to be passed to {@link #end}
   * @throws IllegalStateException if the wait would never end
   */
  static Wait begin(Thread current, AwaitedOperation operation) {
    Wait wait = new Wait(current, operation);
    // Recorded before the check: of two threads that begin to wait, at least one sees the other.
    if (!WAITS.compareAndSet(slot(current), null, wait)) {
      wait.outer = OTHER_WAITS.put(current, wait);
    }
    int length = lengthOfCycle(current, operation);
    if (length > 0) {
      end(wait);
      throw new IllegalStateException(message(current, length));
    }
    return wait;
  }

  /** Records that the current thread ends a wait and continues an outer one, if there is one. */
  static void end(Wait wait) {
    if (WAITS.compareAndSet(slot(wait.waiter), wait, null)) {
      return;
    }
    if (wait.outer == null) {
      OTHER_WAITS.remove(wait.waiter);
    } else {
      OTHER_WAITS.put(wait.waiter, wait.outer);
    }
  }

  private static int slot(Thread thread) {
    return (int) thread.threadId() & (SLOTS - 1);
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
      next = awaitedBy(runner);
    }
    return 0;
  }

  private static @Nullable AwaitedOperation awaitedBy(Thread thread) {
    if (!OTHER_WAITS.isEmpty()) { // which is cheaper than the hash code of a new thread
      Wait inner = OTHER_WAITS.get(thread);
      if (inner != null) {
        return inner.operation;
      }
    }
    Wait wait = WAITS.get(slot(thread));
    return wait != null && wait.waiter.equals(thread) ? wait.operation : null;
  }

  private static String message(Thread current, int length) {
    String call = CallerFrames.callOf("await");
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
