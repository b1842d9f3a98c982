package io.smartasync.testing;

/**
 * A context in which {@link EveryContext} runs a test.
 *
 * @since 0.1.0
 */
public enum CallContext {

  /** A platform thread: the thread of JUnit itself, unless that is another kind of thread. */
  PLATFORM_THREAD("on a platform thread"),

  /** A virtual thread. */
  VIRTUAL_THREAD("on a virtual thread"),

  /** A worker of a fork-join pool, which compensates for a worker that waits. */
  FORK_JOIN_WORKER("on a fork-join worker"),

  /**
   * A platform thread, on which the {@link Caller} calls the asynchronous method of each operation
   * and waits for the result.
   */
  ASYNCHRONOUS_TWIN("through the asynchronous twin"),

  /**
   * An event loop, on which the first synchronous call must be refused. The test ends there: it
   * passes if the call is refused, and fails if it is not.
   */
  EVENT_LOOP("refused on an event loop");

  private final String description;

  CallContext(String description) {
    this.description = description;
  }

  /** Returns the display name of the test in this context. */
  String description() {
    return description;
  }
}
