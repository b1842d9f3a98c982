package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;
import io.smartasync.KnownThreads.ThreadName;
import java.io.IOException;

/** Recognizes event loops whose threads have no class of their own, by the names of the threads. */
final class NamedEventLoops {

  private static final boolean EXPECTED = isAnyOnClassPath();

  private static final SafeThreadNames SAFE_NAMES = new SafeThreadNames();

  private NamedEventLoops() {}

  /**
   * Whether a library with such threads is on the class path. If none is, one may still exist in
   * another class loader.
   */
  static boolean areExpected() {
    return EXPECTED;
  }

  private static boolean isAnyOnClassPath() {
    for (ThreadName known : KnownThreads.NAMES) {
      String library = known.library();
      if (library != null && isOnClassPath(library)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOnClassPath(String classFile) {
    ClassLoader own = NamedEventLoops.class.getClassLoader();
    ClassLoader loader = own == null ? ClassLoader.getSystemClassLoader() : own;
    try {
      return loader.getResources(classFile).hasMoreElements();
    } catch (IOException e) {
      return true; // unknown, and checking names is always correct
    }
  }

  /** Judges a thread by its name. */
  static Verdict judge(Thread thread) {
    String name = thread.getName();
    if (SAFE_NAMES.contains(thread, name)) {
      return Verdict.noOpinion();
    }
    for (ThreadName known : KnownThreads.NAMES) {
      if (name.startsWith(known.prefix())) {
        return known.refusal();
      }
    }
    SAFE_NAMES.add(thread, name);
    return Verdict.noOpinion();
  }
}
