package io.smartasync.benchmarks.suite;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The number and length of forks and iterations.
 *
 * @param inShort the iterations of a fork in the short form
 * @param roundsInShort the maximum number of forks in the short form
 * @param inFull the iterations of a fork in the full form
 */
public record Pace(Iterations inShort, int roundsInShort, Iterations inFull) {

  /** The rounds of the full form, the maximum of both forms. */
  static final int ROUNDS = 5;

  // The warm-ups of the short form take a second and more: on a slow machine the JIT compiler has
  // not finished before, and a contender with more code is then compared half-compiled.

  /** Calls that take nanoseconds. */
  static final Pace CALLS = new Pace(new Iterations(8, 5, 120), 5, new Iterations(5, 10, 1000));

  /** Calls that wait for other threads; longer iterations reduce the effect of other activity. */
  static final Pace HANDOVERS = new Pace(new Iterations(3, 5, 400), 5, new Iterations(5, 10, 1000));

  /** Calls that start threads, whose speed is stable within a JVM but differs between JVMs. */
  static final Pace STARTS = new Pace(new Iterations(12, 5, 120), 5, new Iterations(5, 10, 1000));

  /** Operations that take milliseconds. */
  static final Pace LONG_CALLS =
      new Pace(new Iterations(8, 4, 200), 3, new Iterations(5, 10, 1000));

  /** Operations with a server that take up to seconds. */
  static final Pace REQUESTS = new Pace(new Iterations(1, 2, 600), 3, new Iterations(3, 5, 3000));

  /** Single batches in a warm JVM. */
  static final Pace BATCHES = new Pace(new Iterations(3, 5, 1), 3, new Iterations(10, 10, 1));

  /** One operation in a JVM that has just started. */
  static final Pace COLD = new Pace(new Iterations(0, 1, 1), 5, new Iterations(0, 1, 1));

  /** One operation that takes seconds by itself. */
  static final Pace REPEATED = new Pace(new Iterations(0, 1, 1), 3, new Iterations(0, 1, 1));

  /** One operation that takes the better part of a minute. */
  static final Pace MASSIVE = new Pace(new Iterations(0, 1, 1), 1, new Iterations(0, 1, 1));

  int rounds(Form form) {
    return form == Form.SHORT ? roundsInShort : ROUNDS;
  }

  Iterations in(Form form) {
    return form == Form.SHORT ? inShort : inFull;
  }

  /**
   * The iterations of a fork.
   *
   * @param warmups the number of iterations that are not counted
   * @param measured the number of iterations that are counted
   * @param millis the length of an iteration
   */
  public record Iterations(int warmups, int measured, int millis) {

    TimeValue time() {
      return TimeValue.milliseconds(millis);
    }
  }
}
