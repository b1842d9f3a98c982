package io.smartasync.testing;

import io.smartasync.BlockingNotAllowedException;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a call that is made on an {@link EventLoop}, once by each assertion. The calling
 * thread waits until the call returns.
 *
 * @since 0.1.0
 */
public final class EventLoopCallAssert
    extends AbstractAssert<EventLoopCallAssert, ThrowingCallable> {

  EventLoopCallAssert(ThrowingCallable call) {
    super(call, EventLoopCallAssert.class);
  }

  /**
   * Asserts that the call throws {@link BlockingNotAllowedException}, and returns assertions about
   * the exception, which names the method to call instead.
   */
  public AbstractThrowableAssert<?, BlockingNotAllowedException> isRefusedOnAnEventLoop() {
    Throwable thrown = thrownOnAnEventLoop();
    if (!(thrown instanceof BlockingNotAllowedException refusal)) {
      throw failureWithCause(thrown, "Expecting the call to be refused on an event loop, but it ");
    }
    return Assertions.assertThat(refusal);
  }

  /** Asserts that the call returns normally, as an asynchronous method does. */
  public EventLoopCallAssert isAllowedOnAnEventLoop() {
    Throwable thrown = thrownOnAnEventLoop();
    if (thrown != null) {
      throw failureWithCause(
          thrown, "Expecting the call to return normally on an event loop, but it ");
    }
    return this;
  }

  private @Nullable Throwable thrownOnAnEventLoop() {
    isNotNull();
    try {
      ContextThread.run(CallContext.EVENT_LOOP, actual::call);
      return null;
    } catch (Throwable thrown) {
      return thrown;
    }
  }

  private AssertionError failureWithCause(@Nullable Throwable thrown, String expectation) {
    AssertionError error =
        failure("%s%s", expectation, thrown == null ? "returned normally" : "threw: " + thrown);
    var unused = error.initCause(thrown);
    return error;
  }
}
