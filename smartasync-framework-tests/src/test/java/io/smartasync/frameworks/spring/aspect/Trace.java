package io.smartasync.frameworks.spring.aspect;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the aspects of a test saw, in order. */
class Trace {

  private final List<String> entries = new CopyOnWriteArrayList<>();

  void add(String who, String what) {
    entries.add(
        who
            + " around "
            + what
            + (Thread.currentThread().isVirtual() ? " on a virtual thread" : ""));
  }

  List<String> take() {
    List<String> taken = List.copyOf(entries);
    entries.clear();
    return taken;
  }
}
