package io.smartasync.benchmarks.suite;

import java.time.Duration;

/** How thoroughly the suite is run. */
public enum Form {
  /**
   * A few minutes: every contender has one fork, those that a goal is about have more while the
   * time allows.
   */
  SHORT(3, false, Duration.ofMinutes(10)),

  /** As long as it takes. */
  FULL(5, true, Duration.ofDays(1));

  private final int rounds;
  private final boolean everyContenderInEveryRound;
  private final Duration timeForFurtherRounds;

  Form(int rounds, boolean everyContenderInEveryRound, Duration timeForFurtherRounds) {
    this.rounds = rounds;
    this.everyContenderInEveryRound = everyContenderInEveryRound;
    this.timeForFurtherRounds = timeForFurtherRounds;
  }

  int rounds() {
    return rounds;
  }

  boolean everyContenderInEveryRound() {
    return everyContenderInEveryRound;
  }

  /** After this time no further round goes on. */
  Duration timeForFurtherRounds() {
    return timeForFurtherRounds;
  }
}
