package io.smartasync;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs waits that may never end, once for each place of the program that waits. */
final class WaitWarning {

  /** More places are not remembered, and not logged. */
  private static final int MAX_PLACES = 1 << 10;

  /** Strings only, which do not refer to a class loader. */
  private static final Set<String> PLACES = ConcurrentHashMap.newKeySet();

  private WaitWarning() {}

  /** Logs that the current thread waits inside a callback, which a method has called. */
  static void logCallback(Duration elapsed, String method) {
    if (isFirst(method)) {
      WaitLog.warn(() -> inCallback(elapsed, method));
    }
  }

  /** Logs that the current thread waits inside a task of a queue, which a method runs. */
  static void logQueue(Duration elapsed, String method) {
    if (isFirst(method)) {
      WaitLog.warn(() -> inQueue(elapsed, method));
    }
  }

  /** Logs that the current thread waits and is the only one of its pool. */
  static void logOnlyThread(Duration elapsed) {
    if (isFirst("pool")) {
      WaitLog.warn(() -> onOnlyThread(elapsed));
    }
  }

  static String inCallback(Duration elapsed, String method) {
    return wait(elapsed)
        + "', inside a completion callback ("
        + method
        + "). If this thread is also needed to complete it"
        + advice();
  }

  static String inQueue(Duration elapsed, String method) {
    return wait(elapsed)
        + "', in a task of a queue that runs one task after the other ("
        + method
        + "). If a task of the same queue is needed to complete it"
        + advice();
  }

  static String onOnlyThread(Duration elapsed) {
    return wait(elapsed)
        + "', on the only thread of its pool. If a task of the same pool is needed to complete it"
        + advice();
  }

  private static String wait(Duration elapsed) {
    return CallerFrames.callOf("await")
        + " has waited "
        + Durations.format(elapsed)
        + " on thread '"
        + Thread.currentThread().getName();
  }

  private static String advice() {
    return ", the wait never ends. Call an asynchronous method instead, or make the synchronous"
        + " call on a virtual thread: Async.start(() -> ...). If the wait is intended, make it in"
        + " Async.allowBlocking(() -> ...). This is logged once for each place that waits";
  }

  private static boolean isFirst(String situation) {
    return PLACES.size() < MAX_PLACES && PLACES.add(CallerFrames.callOf("await") + situation);
  }
}
