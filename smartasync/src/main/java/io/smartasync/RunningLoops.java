package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Recognizes event loops that run on threads of any class and name, by the stack of the current
 * thread.
 *
 * <p>Reading a stack takes about as long as parking. A loop runs from the start of its thread, so
 * the stack of each thread is read at its first wait only; {@link WaitExamination} reads it again
 * if a wait is long.
 */
final class RunningLoops {

  private static final int SLOTS = 1 << 10;

  /** The identifiers of threads that run no loop, each at the index of its last digits. */
  private static final AtomicLongArray WITHOUT_LOOP = new AtomicLongArray(SLOTS);

  private RunningLoops() {}

  /** Judges the current thread. */
  static Verdict judge(Thread current) {
    if (current instanceof ForkJoinWorkerThread) {
      return Verdict.noOpinion(); // its pool starts another thread while it waits
    }
    long id = current.threadId();
    int slot = (int) id & (SLOTS - 1);
    if (WITHOUT_LOOP.getOpaque(slot) == id) {
      return Verdict.noOpinion();
    }
    StackSearch stack = StackSearch.ofCurrentThread();
    if (stack.hasNoLoop()) {
      WITHOUT_LOOP.setOpaque(slot, id);
    }
    return stack.verdict(current.getName());
  }
}
