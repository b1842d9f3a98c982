package io.smartasync.jcstress;

import java.util.function.BooleanSupplier;

/** Waits for what another thread is about to do. */
final class Spin {

  private Spin() {}

  /**
   * Returns when the condition holds. Does not park, which an interrupt flag would upset, and makes
   * room for others, of which there are more than processors. A race in which something never
   * happens is ended by whoever runs it.
   *
   * <p>On a virtual thread, only for what a platform thread does that waits for no virtual one: the
   * carriers may be busy with those that spin.
   */
  @SuppressWarnings("ThreadPriorityCheck") // no question of priorities: somebody else has to run
  static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      Thread.yield();
    }
  }
}
