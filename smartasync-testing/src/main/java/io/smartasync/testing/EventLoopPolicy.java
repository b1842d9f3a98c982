package io.smartasync.testing;

import io.smartasync.BlockingPolicy;

/**
 * Refuses waits on the threads of {@link EventLoop}. The runtime finds it by {@code ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class EventLoopPolicy implements BlockingPolicy {

  private static final Verdict REFUSED =
      Verdict.refused("it is an event loop of a test, and every task behind this one would stop");

  /** Called by {@code ServiceLoader}. */
  public EventLoopPolicy() {}

  @Override
  public Verdict judge(Thread thread) {
    return thread instanceof EventLoopThread ? REFUSED : Verdict.noOpinion();
  }
}
