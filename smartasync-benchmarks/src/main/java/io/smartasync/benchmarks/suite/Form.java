package io.smartasync.benchmarks.suite;

import java.time.Duration;

/** The thoroughness of a run. */
public enum Form {
  /**
   * Takes half an hour: every contender has one fork, and contenders of goals have up to five while
   * there is time.
   */
  SHORT(Duration.ofMinutes(30)),

  /** Takes hours: every contender has all its forks. */
  FULL(Duration.ofDays(1));

  private final Duration timeForFurtherRounds;

  Form(Duration timeForFurtherRounds) {
    this.timeForFurtherRounds = timeForFurtherRounds;
  }

  /** The time after which only forks of the first round are started. */
  Duration timeForFurtherRounds() {
    return timeForFurtherRounds;
  }
}
