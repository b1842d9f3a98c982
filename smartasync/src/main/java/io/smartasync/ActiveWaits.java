package io.smartasync;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Records what each thread is waiting for now. Used only while stalls are reported. */
final class ActiveWaits {

  private static final Map<Thread, Object> AWAITED = new ConcurrentHashMap<>();

  private ActiveWaits() {}

  /**
   * Records that a thread begins to wait. Waits can be nested: the {@code get} of a future may wait
   * itself.
   *
   * @return what the thread was waiting for before, to be passed to {@link #end}
   */
  static @Nullable Object begin(Thread waiter, Object awaited) {
    return AWAITED.put(waiter, awaited);
  }

  /** Records that a thread ends a wait and continues an outer one, if there is one. */
  static void end(Thread waiter, @Nullable Object outer) {
    if (outer == null) {
      AWAITED.remove(waiter);
    } else {
      AWAITED.put(waiter, outer);
    }
  }

  /** Returns what a thread is waiting for through this library, or null if it is not waiting. */
  static @Nullable Object awaitedBy(Thread thread) {
    return AWAITED.get(thread);
  }
}
