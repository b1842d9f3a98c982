package io.smartasync.benchmarks.suite;

import java.time.Duration;

/** How thoroughly the suite is run. */
public enum Form {
  /**
   * Some ten minutes: every contender has a fork, those that a goal is about have more while there
   * is time.
   */
  SHORT(Duration.ofMinutes(10)),

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
