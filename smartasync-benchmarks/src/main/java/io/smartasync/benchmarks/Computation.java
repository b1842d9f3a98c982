package io.smartasync.benchmarks;

import io.smartasync.SmartAsync;

/** A body in direct style. */
public class Computation implements SmartComputation {

  Computation() {}

  /**
   * Computes a value; the asynchronous twin runs this on a thread of its own.
   *
   * @return the value
   */
  @Override
  @SmartAsync
  public Integer compute() {
    return AsyncValues.VALUE;
  }
}
