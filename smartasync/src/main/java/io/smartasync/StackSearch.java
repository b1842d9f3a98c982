package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import io.smartasync.KnownThreads.Loop;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks on the stack of the current thread for what the thread is used for. */
final class StackSearch implements Consumer<StackWalker.StackFrame> {

  private static final StackWalker WALKER = StackWalker.getInstance();

  private final boolean[] hasException = new boolean[KnownThreads.LOOPS.length];
  private int loop = -1;
  private @Nullable String callback;
  private @Nullable String queue;
  private boolean isPoolThread;

  private StackSearch() {}

  static StackSearch ofCurrentThread() {
    StackSearch search = new StackSearch();
    WALKER.forEach(search);
    return search;
  }

  @Override
  public void accept(StackWalker.StackFrame frame) {
    String className = frame.getClassName();
    for (int row = 0; row < KnownThreads.LOOPS.length; row++) {
      Loop known = KnownThreads.LOOPS[row];
      if (className.endsWith(known.suffix())) {
        loop = row;
      }
      String exceptFrame = known.exceptFrame();
      if (exceptFrame != null && className.endsWith(exceptFrame)) {
        hasException[row] = true;
      }
    }
    if (callback == null
        && CompletionCallbacks.METHODS.contains(className, frame.getMethodName())) {
      callback = className + '.' + frame.getMethodName();
    }
    if (queue == null && SerialExecutors.METHODS.contains(className, frame.getMethodName())) {
      queue = className + '.' + frame.getMethodName();
    }
    isPoolThread |= className.equals("java.util.concurrent.ThreadPoolExecutor$Worker");
  }

  /** Whether the thread runs no loop of the table, not even one that may wait. */
  boolean hasNoLoop() {
    return loop < 0;
  }

  /** Judges a thread with this stack. */
  Verdict verdict(String threadName) {
    if (loop < 0 || hasException[loop]) {
      return Verdict.noOpinion();
    }
    Loop known = KnownThreads.LOOPS[loop];
    String exceptName = known.exceptName();
    return exceptName != null && threadName.contains(exceptName)
        ? Verdict.noOpinion()
        : known.refusal();
  }

  /** Returns the method that completes something and called the waiting code, or null. */
  @Nullable String completionCallback() {
    return callback;
  }

  /** Returns the method that runs the tasks of a queue one after the other, or null. */
  @Nullable String serialQueue() {
    return queue;
  }

  /** Whether the thread belongs to a {@code ThreadPoolExecutor}. */
  boolean isPoolThread() {
    return isPoolThread;
  }
}
