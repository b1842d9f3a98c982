package io.smartasync.tck;

import org.reactivestreams.tck.TestEnvironment;

/** The time limits of the TCK, for a small machine that is busy with something else. */
final class Environment {

  /** How long to wait for what must happen. */
  private static final long TIMEOUT_MILLIS = 30_000;

  /** How long to wait to see that something does not happen. */
  private static final long NO_SIGNALS_MILLIS = 50;

  /** How often to look, where it can only be looked for. */
  private static final long POLL_MILLIS = 20;

  /** How long a thread may take to end, before what it has kept reachable is looked for. */
  static final long GARBAGE_MILLIS = 3_000;

  private Environment() {}

  static TestEnvironment create() {
    return new TestEnvironment(TIMEOUT_MILLIS, NO_SIGNALS_MILLIS, POLL_MILLIS);
  }
}
