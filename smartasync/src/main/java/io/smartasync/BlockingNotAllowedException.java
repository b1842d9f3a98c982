package io.smartasync;

import java.util.Objects;

/**
 * Tells that a synchronous call was made on a thread that must not wait, such as an event loop.
 *
 * <p>Waiting there would stop everything the thread serves, often including what would have
 * completed the operation: a hang. So the call is refused at once, whether or not it would have had
 * to wait this time, and so that a test finds the mistake every time. The message says which call,
 * on which thread, why, and what to call instead.
 */
public final class BlockingNotAllowedException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String call;
  private final String threadName;
  private final String reason;
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
   * The call that was refused.
   *
   * @return the type and method of the call, with its place in the source where that is known
   */
  public String call() {
    return call;
  }

  /**
   * The thread that must not wait.
   *
   * @return the name of the thread
   */
  public String threadName() {
    return threadName;
  }

  /**
   * Why the thread must not wait.
   *
   * @return what kind of thread it is
   */
  public String reason() {
    return reason;
  }

  /**
   * What to call instead.
   *
   * @return the asynchronous method
   */
  public String alternative() {
    return alternative;
  }
}
