package io.smartasync.frameworks.quarkus;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the interceptor is around. */
@Singleton
public class Calls {

  private final List<String> names = new CopyOnWriteArrayList<>();

  /** Notes the name of a method, and on which kind of thread it is called. */
  void add(String method) {
    names.add(method + " on " + thread());
  }

  /** Returns what has been noted and forgets it. */
  public List<String> take() {
    List<String> taken = List.copyOf(names);
    names.clear();
    return taken;
  }

  /** Returns the kind of the current thread. */
  static String thread() {
    if (Thread.currentThread().isVirtual()) {
      return "a virtual thread";
    }
    String name = Thread.currentThread().getName();
    if (name.startsWith("executor-thread-")) {
      return "a worker";
    }
    return name.startsWith("vert.x-eventloop-thread-") ? "an event loop" : name;
  }
}
