package io.smartasync.frameworks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What an interceptor of a test is around. */
public final class Calls {

  private static final List<String> NAMES = new CopyOnWriteArrayList<>();

  private Calls() {}

  /** Notes the name of a method, and whether it is called on a virtual thread. */
  public static void add(String method) {
    NAMES.add(method + (Thread.currentThread().isVirtual() ? " on a virtual thread" : ""));
  }

  /** Returns what has been noted and forgets it. */
  public static List<String> take() {
    List<String> taken = List.copyOf(NAMES);
    NAMES.clear();
    return taken;
  }
}
