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
   * the thread is a virtual one of its own, or its pool starts another thread while it waits.
   */
  static @Nullable WaitExamination begin(Thread current) {
    boolean isNeeded =
        current.isVirtual()
            ? SerialExecutors.mayRunOn(current)
            : !(current instanceof ForkJoinWorkerThread);
    return isNeeded ? new WaitExamination() : null;
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
    } else if (isAllowedByProgram()) {
      isComplete = true;
    } else {
      examineStack();
    }
  }

  private static boolean isAllowedByProgram() {
    return BlockingPermit.isHeld() || BlockingGuard.isExplicitlyAllowed(Thread.currentThread());
  }

  private void examineStack() {
    Thread current = Thread.currentThread();
    String refusal =
        BlockingGuard.isMainThread(current) ? BlockingGuard.refusalReason(current) : null;
    if (refusal != null) {
      BlockingGuard.refuseAwait(current, refusal);
    }
    StackSearch stack = StackSearch.ofCurrentThread();
    if (stack.verdict(current.getName()) instanceof Verdict.Refused refused) {
      BlockingGuard.refuseAwait(current, refused.reason());
    }
    String queue = stack.serialQueue();
    String callback = stack.completionCallback();
    if (queue != null) {
      WaitWarning.logQueue(STACK, queue);
    } else if (callback != null && (!stack.isPoolThread() || callback.startsWith("sun.nio.ch."))) {
      WaitWarning.logCallback(STACK, callback);
    }
    isComplete = queue != null || !stack.isPoolThread();
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
