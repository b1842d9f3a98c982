package io.smartasync.testing;

import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/**
 * Entry points of the assertions about asynchronous operations, to be imported statically beside
 * AssertJ's {@code Assertions}. All methods may be called from any thread that may wait.
 *
 * <p>An assertion waits for what it asserts, at most 10 seconds by default. The limit is reached
 * only by a test that fails.
 *
 * @since 0.1.0
 */
public final class AsyncAssertions {

  private AsyncAssertions() {}

  /** Returns assertions about how an operation ends. */
  public static <T extends @Nullable Object> AsyncAssert<T> assertThatAsync(
      CompletionStage<T> operation) {
    return new AsyncAssert<>(operation);
  }

  /** Returns assertions about what a publisher's subscriber has done. */
  public static ControllablePublisherAssert assertThatAsync(ControllablePublisher<?> publisher) {
    return new ControllablePublisherAssert(publisher);
  }

  /** Returns assertions about a call on an event loop. The call is made by the assertion. */
  public static EventLoopCallAssert assertThatCall(ThrowingCallable call) {
    return new EventLoopCallAssert(call);
  }

  /**
   * Runs code on the calling thread and asserts that nothing that began in it is left running:
   * platform threads, bodies, streams that were neither read to their end nor closed, and threads
   * that wait for a future. What is just ending has 10 seconds to end.
   *
   * <p>Everything that the process begins meanwhile is attributed to the code, so nothing else
   * should use this library at the same time. {@link NothingLeftRunning} does the same for a test.
   *
   * @throws AssertionError if something is left, with the stack that started it
   * @throws IllegalStateException if the same is being asserted about other code
   */
  public static void assertThatNothingIsLeftRunning(ThrowingCallable code) {
    Objects.requireNonNull(code, "code");
    RunningWatch watch = RunningWatch.begin();
    try {
      code.call();
    } catch (RuntimeException | Error e) {
      watch.abandon();
      throw e;
    } catch (Throwable e) {
      watch.abandon();
      throw new AssertionError("The code has thrown a checked exception", e);
    }
    watch.requireNothingLeft(AsyncAssert.PATIENCE);
  }
}
