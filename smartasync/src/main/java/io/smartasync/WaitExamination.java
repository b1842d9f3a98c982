package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import java.time.Duration;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;

/**
 * Examines a wait of a platform thread that has not ended soon, for the case that the thread itself
 * would have to end it.
 *
 * <p>Reading the stack and the names of other threads takes longer than a short wait, so they are
 * read only when the wait has become a long one.
 */
final class WaitExamination {

  /** A thousand times as long as reading a stack. */
  private static final Duration STACK = Duration.ofMillis(20);

  /** As long as a pool needs to start its other threads. */
  private static final Duration POOL = Duration.ofSeconds(1);

  private boolean isStackExamined;
  private boolean isComplete;

  private WaitExamination() {}

  /**
   * Begins the wait of the current thread. Returns null if the wait needs no examination, because
   * the thread is virtual, its pool starts another thread while it waits, or the program has
   * allowed it to wait.
   */
  static @Nullable WaitExamination begin(Thread current) {
    return current.isVirtual()
            || current instanceof ForkJoinWorkerThread
            || BlockingPermit.isHeld()
            || BlockingGuard.isExplicitlyAllowed(current)
        ? null
        : new WaitExamination();
  }

  boolean isComplete() {
    return isComplete;
  }

  /** Returns when the next examination is due. */
  Deadline due() {
    return Deadline.after(isStackExamined ? POOL : STACK);
  }

  /**
   * Examines the wait, which has not ended by the time {@link #due}.
   *
   * @throws BlockingNotAllowedException if the thread must not wait
   */
  void examine() {
    if (isStackExamined) {
      examinePool();
    } else {
      examineStack();
    }
  }

  private void examineStack() {
    Thread current = Thread.currentThread();
    StackSearch stack = StackSearch.ofCurrentThread();
    if (stack.verdict(current.getName()) instanceof Verdict.Refused refused) {
      throw BlockingGuard.awaitRefused(current, refused.reason());
    }
    String callback = stack.completionCallback();
    if (callback != null && (!stack.isPoolThread() || callback.startsWith("sun.nio.ch."))) {
      WaitWarning.logCallback(STACK, callback);
    }
    isComplete = !stack.isPoolThread();
    isStackExamined = true;
  }

  private void examinePool() {
    ThreadPoolSnapshot pool = ThreadPoolSnapshot.ofCurrentThread();
    if (pool != null && pool.threads() == 1 && !KnownThreads.isMadeForWaiting(pool.name())) {
      WaitWarning.logOnlyThread(POOL);
    }
    isComplete = true;
  }
}
