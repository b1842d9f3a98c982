package io.smartasync.benchmarks.suite;

import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How often and how long is measured.
 *
 * @param inShort a fork in the short form
 * @param roundsInShort how many forks there are at most in the short form
 * @param inFull a fork in the full form
 */
public record Pace(Iterations inShort, int roundsInShort, Iterations inFull) {

  /** Rounds of the full form, and so of all. */
  static final int ROUNDS = 5;

  /** Calls that take nanoseconds. */
  static final Pace CALLS = new Pace(new Iterations(3, 5, 120), 5, new Iterations(5, 10, 1000));

  /** Calls that wait for other threads: what happens beside them counts for little if they last. */
  static final Pace HANDOVERS = new Pace(new Iterations(3, 5, 400), 5, new Iterations(5, 10, 1000));

  /** Calls that start threads, which take one of several times from their first on. */
  static final Pace STARTS = new Pace(new Iterations(3, 5, 120), 5, new Iterations(5, 10, 1000));

  /** What takes milliseconds. */
  static final Pace LONG_CALLS =
      new Pace(new Iterations(2, 4, 200), 3, new Iterations(5, 10, 1000));

  /** What takes up to seconds, with a server. */
  static final Pace REQUESTS = new Pace(new Iterations(1, 2, 600), 3, new Iterations(3, 5, 3000));

  /** A batch as it comes, in a JVM that has run some. */
  static final Pace BATCHES = new Pace(new Iterations(3, 5, 1), 3, new Iterations(10, 10, 1));

  /** Once, in a JVM that has just started. */
  static final Pace COLD = new Pace(new Iterations(0, 1, 1), 5, new Iterations(0, 1, 1));

  int rounds(Form form) {
    return form == Form.SHORT ? roundsInShort : ROUNDS;
  }

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
