package io.smartasync.benchmarks;

import io.smartasync.SmartAsync;

/** A body in direct style. */
public class Computation implements SmartComputation {

  Computation() {}

  /**
   * What runs on a thread of its own where it is called asynchronously.
   *
   * @return the value
   */
  @Override
  @SmartAsync
  public Integer compute() {
    return AsyncValues.VALUE;
  }
}
