package io.smartasync.benchmarks.suite;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How often and how long a fork measures.
 *
 * @param inShort in the short form
 * @param inFull in the full form
 */
public record Pace(Iterations inShort, Iterations inFull) {

  /** Calls that take nanoseconds. */
  static final Pace CALLS = new Pace(new Iterations(3, 5, 120), new Iterations(5, 10, 1000));

  /** What takes milliseconds. */
  static final Pace LONG_CALLS = new Pace(new Iterations(2, 4, 200), new Iterations(5, 10, 1000));

  /** What takes up to seconds, with a server. */
  static final Pace REQUESTS = new Pace(new Iterations(1, 2, 600), new Iterations(3, 5, 3000));

  /** A batch as it comes, in a JVM that has run some. */
  static final Pace BATCHES = new Pace(new Iterations(3, 5, 1), new Iterations(10, 10, 1));

  /** Once, in a JVM that has just started. */
  static final Pace COLD = new Pace(new Iterations(0, 1, 1), new Iterations(0, 1, 1));

  Iterations in(Form form) {
    return form == Form.SHORT ? inShort : inFull;
  }

  /**
   * The iterations of a fork.
   *
   * @param warmups how many are not counted
   * @param measured how many are
   * @param millis how long each takes
   */
  public record Iterations(int warmups, int measured, int millis) {

    TimeValue time() {
      return TimeValue.milliseconds(millis);
    }
  }
}
