package io.smartasync.processor.proxy;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javax.lang.model.util.Elements;

/**
 * Sees to it that what is wrong with an option is printed once in a compilation. Two processors
 * read it, either may be the only one that runs, and they share nothing but the compiler's objects.
 */
final class OptionReports {

  private static final Set<Elements> REPORTED =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private OptionReports() {}

  /** Returns true for the first caller in a compilation. */
  static boolean isFirst(Elements ofCompilation) {
    return REPORTED.add(ofCompilation);
  }
}
