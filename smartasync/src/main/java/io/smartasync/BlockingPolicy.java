package io.smartasync;

import java.util.Objects;

/**
 * Decides which threads must never wait.
 *
 * <p>SmartAsync recognizes the threads of the JDK and of common libraries that serve I/O, timers,
 * actors or a user interface without a policy. Register a policy as a {@link
 * java.util.ServiceLoader} provider for threads of your own that must not wait, or for a thread
 * that may wait although SmartAsync recognizes it as an event loop. Registered policies are asked
 * first, in the order in which {@code ServiceLoader} finds them; the first verdict other than
 * {@link Verdict#noOpinion} decides. If a policy cannot be loaded, every synchronous call and every
 * {@code await} throws a {@link java.util.ServiceConfigurationError} with the cause.
 *
 * <p>Some of them are plain threads, which are recognized by their names or by the loops that they
 * run. Names are checked at every call only if the AWS SDK or JavaFX is visible to SmartAsync's
 * class loader. Otherwise, and always if a loop decides, a call on such a thread is refused only
 * when it has to wait: a future that is done is returned, and a generated method starts its
 * operation, which is then cancelled.
 *
 * <p>The main thread is checked only when it has waited for 20 milliseconds, if it makes the first
 * call of the process: looking up the policies would take most of the time of that call. Until then
 * it is treated as a thread without a policy.
 *
 * <p>With the system property {@code io.smartasync.eventLoops=report}, refusals are logged and the
 * calls wait, as a stage of the migration of an old application.
 *
 * <p>A policy is called at every other synchronous call, on the thread that is about to wait. It
 * must return at once, without blocking or allocating, and must be safe for use by any number of
 * threads.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface BlockingPolicy {

  /**
   * Decides whether a thread may wait. Called on that thread; must not block.
   *
   * @param thread the current thread
   * @return the verdict
   */
  Verdict judge(Thread thread);

  /**
   * The decision of a policy about a thread.
   *
   * @since 0.1
   */
  sealed interface Verdict {

    /**
     * Returns the verdict of a policy that does not decide about this thread. Other policies and
     * SmartAsync itself decide.
     *
     * @return the verdict
     */
    static Verdict noOpinion() {
      return NoOpinion.INSTANCE;
    }

    /**
     * Returns the verdict that the thread may wait. Nothing else is asked.
     *
     * @return the verdict
     */
    static Verdict allowed() {
      return Allowed.INSTANCE;
    }

    /**
     * Returns the verdict that the thread must not wait. The call throws {@link
     * BlockingNotAllowedException}, unless it is made inside {@link Async#allowBlocking}.
     *
     * @param reason what kind of thread it is; completes the sentence "must not wait on thread 'x':
     *     ..."
     * @return the verdict
     */
    static Verdict refused(String reason) {
      return new Refused(reason);
    }

    /**
     * The verdict of a policy that does not decide about the thread.
     *
     * @since 0.1
     */
    enum NoOpinion implements Verdict {
      /** The only instance. */
      INSTANCE
    }

    /**
     * The verdict that the thread may wait.
     *
     * @since 0.1
     */
    enum Allowed implements Verdict {
      /** The only instance. */
      INSTANCE
    }

    /**
     * The verdict that the thread must not wait.
     *
     * @param reason what kind of thread it is
     * @since 0.1
     */
    record Refused(String reason) implements Verdict {
      /** Checks that the reason is not null. */
      public Refused {
        Objects.requireNonNull(reason, "reason");
      }
    }
  }
}
