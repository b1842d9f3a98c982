package io.smartasync.testing;

import io.smartasync.Async;
import io.smartasync.CallableOp;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Tests what happens when time is up, without a clock and without waiting.
 *
 * <p>The deadline of the call is exceeded from the beginning. So a wait for an operation that is
 * done returns its result, and the first wait for one that is not done ends at once as if its
 * timeout or deadline had been exceeded: the operation is cancelled, and the wait throws {@link
 * io.smartasync.AsyncTimeoutException}. This applies to {@code await}, to twins with a timeout, and
 * to bodies that the call starts, whose results are not done at once.
 *
 * <pre>{@code
 * ControllableFuture<Integer> request = new ControllableFuture<>();
 * Exchange exchange = new Exchange(currency -> request.started());
 *
 * assertThatThrownBy(() -> ExpiredDeadline.call(() -> exchange.convert(10, "EUR")))
 *     .isInstanceOf(AsyncTimeoutException.class);
 * assertThatAsync(request).isCancelled();
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ExpiredDeadline {

  private ExpiredDeadline() {}

  /**
   * Runs a call on the calling thread with a deadline that is exceeded.
   *
   * @return the result
   * @throws X if the call throws it
   */
  public static <T extends @Nullable Object, X extends Throwable> T call(
      CallableOp<? extends T, X> body) throws X {
    return Async.withDeadline(Duration.ZERO, body);
  }
}
