package io.smartasync.tck;

import org.reactivestreams.tck.TestEnvironment;

/** The time limits of the TCK, for a small machine that is busy with something else. */
final class Environment {

  /** How long to wait for an event that must happen. */
  private static final long TIMEOUT_MILLIS = 30_000;

  /** How long to wait to verify that an event does not happen. */
  private static final long NO_SIGNALS_MILLIS = 50;

  /** How often to poll for an event. */
  private static final long POLL_MILLIS = 20;

  /**
   * How long a thread may take to end before the objects that it referenced must be unreachable.
   */
  static final long GARBAGE_MILLIS = 3_000;

  private Environment() {}

  static TestEnvironment create() {
    return new TestEnvironment(TIMEOUT_MILLIS, NO_SIGNALS_MILLIS, POLL_MILLIS);
  }
}
