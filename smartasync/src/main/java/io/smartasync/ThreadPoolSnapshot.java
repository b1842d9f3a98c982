package io.smartasync;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot of the thread pool that the current thread belongs to, as far as it can be seen from
 * outside: the threads of the same thread group whose names differ only in the number at the end.
 *
 * @param name the common beginning of the names
 * @param threads the number of threads
 * @param waiting the number of threads that wait through this library
 */
record ThreadPoolSnapshot(String name, int threads, int waiting) {

  /** Returns null unless the current thread runs a task of a {@code ThreadPoolExecutor}. */
  static @Nullable ThreadPoolSnapshot ofCurrentThread() {
    Thread current = Thread.currentThread();
    ThreadGroup group = current.getThreadGroup();
    if (current.isVirtual() || group == null || !isPooled(current)) {
      return null;
    }
    String name = withoutNumber(current);
    // Some more than there are now, because threads may be started meanwhile.
    Thread[] others = new Thread[2 * group.activeCount() + 16];
    int count = group.enumerate(others, false);
    int threads = 0;
    int waiting = 0;
    for (int i = 0; i < count; i++) {
      if (withoutNumber(others[i]).equals(name)) {
        threads++;
        waiting += ActiveWaits.awaitedBy(others[i]) == null ? 0 : 1;
      }
    }
    return new ThreadPoolSnapshot(name, threads, waiting);
  }

  private static String withoutNumber(Thread thread) {
    return thread.getName().replaceFirst("[0-9]+$", "");
  }

  private static boolean isPooled(Thread thread) {
    for (StackTraceElement frame : thread.getStackTrace()) {
      if (frame.getClassName().equals("java.util.concurrent.ThreadPoolExecutor$Worker")) {
        return true;
      }
    }
    return false;
  }
}
