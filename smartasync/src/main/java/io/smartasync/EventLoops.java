package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import io.smartasync.KnownThreads.ThreadClass;

/**
 * Recognizes threads that must never wait, by the rows of {@link KnownThreads}.
 *
 * <p>The class of a thread is compared at every call, the name of a plain thread where it can
 * matter ({@link NamedEventLoops}), and the stack only by a thread that is about to park ({@link
 * RunningLoops}).
 */
final class EventLoops {

  private static final int UNKNOWN = -1;

  /**
   * The row of each thread class. A number of the JDK's: a thread class of another class loader
   * must not refer to a class of this one, which could then never be unloaded.
   */
  private static final ClassValue<Integer> ROWS =
      new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> threadClass) {
          return rowOf(threadClass);
        }
      };

  /** The names of threads of each class, if the class alone does not decide. */
  private static final SafeThreadNames[] SAFE_NAMES = safeNames();

  private EventLoops() {}

  /**
   * Judges a platform thread, which is the current one if it is about to park.
   *
   * @param isAboutToPark whether to check the names of plain threads even if no library with named
   *     event loops is on the class path, and the stack
   */
  static Verdict judge(Thread thread, boolean isAboutToPark) {
    Verdict verdict = judgeIdentity(thread, isAboutToPark);
    return isAboutToPark && verdict instanceof Verdict.NoOpinion
        ? RunningLoops.judge(thread)
        : verdict;
  }

  private static Verdict judgeIdentity(Thread thread, boolean isAboutToPark) {
    if (thread.getClass() == Thread.class) {
      return judgePlain(thread, isAboutToPark); // the fast path: most threads are plain ones
    }
    int row = ROWS.get(thread.getClass());
    return row == UNKNOWN ? judgePlain(thread, isAboutToPark) : judgeName(thread, row);
  }

  private static Verdict judgePlain(Thread thread, boolean isAboutToPark) {
    return isAboutToPark || NamedEventLoops.areExpected()
        ? NamedEventLoops.judge(thread)
        : Verdict.noOpinion();
  }

  /** Judges a thread whose class is known. Threads that may wait can have the same class. */
  private static Verdict judgeName(Thread thread, int row) {
    String name = thread.getName();
    SafeThreadNames safe = SAFE_NAMES[row];
    if (safe.contains(thread, name)) {
      return Verdict.noOpinion();
    }
    ThreadClass known = KnownThreads.CLASSES[row];
    if (known.isRefused(name)) {
      return known.refusal();
    }
    safe.add(thread, name);
    return Verdict.noOpinion();
  }

  private static SafeThreadNames[] safeNames() {
    SafeThreadNames[] names = new SafeThreadNames[KnownThreads.CLASSES.length];
    for (int row = 0; row < names.length; row++) {
      names[row] =
          KnownThreads.CLASSES[row].isDecidedByName()
              ? new SafeThreadNames()
              : SafeThreadNames.NONE;
    }
    return names;
  }

  /** Returns the row of the nearest ancestor that is known: Vert.x's threads extend Netty's. */
  private static int rowOf(Class<?> threadClass) {
    for (Class<?> c = threadClass; c != null && c != Thread.class; c = c.getSuperclass()) {
      int row = rowNamed(c.getName());
      for (Class<?> i : c.getInterfaces()) {
        row = row == UNKNOWN ? rowOfInterface(i) : row;
      }
      if (row != UNKNOWN) {
        return row;
      }
    }
    return UNKNOWN;
  }

  private static int rowOfInterface(Class<?> type) {
    int row = rowNamed(type.getName());
    for (Class<?> i : type.getInterfaces()) {
      row = row == UNKNOWN ? rowOfInterface(i) : row;
    }
    return row;
  }

  private static int rowNamed(String className) {
    for (int row = 0; row < KnownThreads.CLASSES.length; row++) {
      if (className.endsWith(KnownThreads.CLASSES[row].suffix())) {
        return row;
      }
    }
    return UNKNOWN;
  }
}
