package io.smartasync.benchmarks.suite;

import java.time.Duration;

/** How thoroughly the suite is run. */
public enum Form {
  /**
   * Half an hour: every contender has a fork, those that a goal is about have up to five while
   * there is time.
   */
  SHORT(Duration.ofMinutes(30)),

  /** Hours: every contender has all its forks. */
  FULL(Duration.ofDays(1));

  private final Duration timeForFurtherRounds;

  Form(Duration timeForFurtherRounds) {
    this.timeForFurtherRounds = timeForFurtherRounds;
  }

  /** After this time only forks of the first round are started. */
  Duration timeForFurtherRounds() {
    return timeForFurtherRounds;
  }
}
