package io.smartasync;

import java.util.Objects;

/**
 * Thrown when a synchronous call is made on a thread that must not wait, such as an event loop.
 *
 * <p>Waiting would stop everything that the thread serves, often including what would complete the
 * operation, so that the program hangs. The call is therefore refused at once, even if it would not
 * have to wait this time; so a test finds the mistake every time. The message names the call, the
 * thread, the reason, and what to call instead.
 *
 * @see BlockingPolicy
 * @since 0.1
 */
public final class BlockingNotAllowedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  /** The call that was refused. */
  private final String call;

  /** The name of the thread that must not wait. */
  private final String threadName;

  /** The reason why the thread must not wait. */
  private final String reason;

  /** The call to write instead. */
  private final String alternative;

  BlockingNotAllowedException(String call, String threadName, String reason, String alternative) {
    super(
        "%s must not wait on thread '%s': %s. Call %s instead, or make the synchronous call on a virtual thread: Async.start(() -> ...)"
            .formatted(call, threadName, reason, alternative));
    this.call = Objects.requireNonNull(call);
    this.threadName = Objects.requireNonNull(threadName);
    this.reason = Objects.requireNonNull(reason);
    this.alternative = Objects.requireNonNull(alternative);
  }

  /**
   * Returns the call that was refused.
   *
   * @return the type and method of the call, with its place in the source if that is known
   */
  public String call() {
    return call;
  }

  /**
   * Returns the name of the thread that must not wait.
   *
   * @return the name of the thread
   */
  public String threadName() {
    return threadName;
  }

  /**
   * Returns why the thread must not wait.
   *
   * @return what kind of thread it is
   */
  public String reason() {
    return reason;
  }

  /**
   * Returns what to call instead.
   *
   * @return the asynchronous method
   */
  public String alternative() {
    return alternative;
  }
}
