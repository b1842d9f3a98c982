package io.smartasync;

import java.util.Objects;

/**
 * Says which threads must never wait.
 *
 * <p>SmartAsync knows the event loops of Netty, Vert.x, Reactor, RxJava, the AWS SDK, {@code
 * java.net.http}, Swing and JavaFX by themselves. A program with threads of its own that must not
 * wait, or with a thread that SmartAsync takes for an event loop although it may, registers a
 * policy as a {@link java.util.ServiceLoader} provider. Registered policies are asked first, in the
 * order in which they are found; the first that has an opinion decides. As long as one of them
 * cannot be loaded, every synchronous call and every {@code await} fails with a {@link
 * java.util.ServiceConfigurationError} that says why.
 *
 * <p>Event loops of the AWS SDK and JavaFX are plain threads, told by their names. Where
 * SmartAsync's class loader does not see the library, a call on such a thread is refused only if it
 * has to wait: a future that is done is returned, and a generated method starts its operation
 * first, which is cancelled.
 *
 * <p>A policy is asked at every synchronous call, on the thread that is about to wait. It must
 * answer at once, without blocking or allocating, from any number of threads.
 */
@FunctionalInterface
public interface BlockingPolicy {

  /**
   * Judges whether a thread may wait.
   *
   * @param thread the current thread
   * @return the verdict
   */
  Verdict judge(Thread thread);

  /** What a policy says of a thread. */
  sealed interface Verdict {

    /**
     * The policy does not know this thread: others decide.
     *
     * @return the verdict
     */
    static Verdict noOpinion() {
      return NoOpinion.INSTANCE;
    }

    /**
     * The thread may wait, whatever others would say.
     *
     * @return the verdict
     */
    static Verdict allowed() {
      return Allowed.INSTANCE;
    }

    /**
     * The thread must not wait.
     *
     * @param reason what kind of thread it is, as the end of the sentence "must not wait on thread
     *     'x': ..."
     * @return the verdict
     */
    static Verdict refused(String reason) {
      return new Refused(reason);
    }

    /** No opinion. */
    enum NoOpinion implements Verdict {
      /** The only one. */
      INSTANCE
    }

    /** The thread may wait. */
    enum Allowed implements Verdict {
      /** The only one. */
      INSTANCE
    }

    /**
     * The thread must not wait.
     *
     * @param reason what kind of thread it is
     */
    record Refused(String reason) implements Verdict {
      /** Checks that there is a reason. */
      public Refused {
        Objects.requireNonNull(reason, "reason");
      }
    }
  }
}
