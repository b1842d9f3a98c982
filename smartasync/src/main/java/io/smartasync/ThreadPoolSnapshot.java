package io.smartasync;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The pool of the current thread as far as it can be known from outside: the threads of its group
 * that are named like it but for the number at the end.
 *
 * @param name what the names begin with
 * @param threads how many threads there are
 * @param waiting how many of them wait through this library
 */
record ThreadPoolSnapshot(String name, int threads, int waiting) {

  /** Where the thread runs tasks of a thread pool of the JDK's. */
  static Optional<ThreadPoolSnapshot> ofCurrent() {
    Thread current = Thread.currentThread();
    ThreadGroup group = current.getThreadGroup();
    if (current.isVirtual() || group == null || !isPooled()) {
      return Optional.empty();
    }
    String name = current.getName().replaceFirst("[0-9]+$", "");
    // Threads may be started meanwhile; some more than there are is enough.
    Thread[] others = new Thread[2 * group.activeCount() + 16];
    int count = group.enumerate(others, false);
    Thread[] pool =
        Arrays.stream(others, 0, count)
            .filter(Objects::nonNull)
            .filter(each -> each.getName().replaceFirst("[0-9]+$", "").equals(name))
            .toArray(Thread[]::new);
    long waiting = Arrays.stream(pool).filter(each -> StallReport.waitOf(each) != null).count();
    return Optional.of(new ThreadPoolSnapshot(name, pool.length, (int) waiting));
  }

  private static boolean isPooled() {
    return StackWalker.getInstance()
        .walk(
            frames ->
                frames.anyMatch(
                    frame ->
                        frame
                            .getClassName()
                            .equals("java.util.concurrent.ThreadPoolExecutor$Worker")));
  }
}
