package io.smartasync.jcstress;

import java.util.function.BooleanSupplier;

/** Busy-waits for another thread. */
final class Spin {

  private Spin() {}

  /**
   * Waits until the condition holds. Yields, because there may be more threads than processors, but
   * does not park, because an interrupt flag would end that. If the condition never holds, {@link
   * HungForks} ends the test.
   *
   * <p>On a virtual thread, waits only for a platform thread that does not depend on virtual
   * threads: spinning ones may occupy all carriers.
   */
  @SuppressWarnings("ThreadPriorityCheck") // yields so that other threads can run
  static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.yield();
    }
  }
}
