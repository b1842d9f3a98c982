package io.smartasync;

import java.util.Objects;
import java.util.concurrent.TimeoutException;

/**
 * Tells a synchronous caller that the operation it waited for did not finish in time.
 *
 * <p>Thrown when the time given to {@link Async#await(java.util.concurrent.CompletionStage,
 * java.time.Duration) await} or to {@link SmartAsync#timeout} is over, or the deadline that {@link
 * Async#withDeadline} has set, the operation having been cancelled first, and where a future itself
 * failed with an undeclared {@link TimeoutException}. The {@linkplain #getCause cause} is the
 * {@code TimeoutException}.
 */
public final class AsyncTimeoutException extends AsyncException {

  private static final long serialVersionUID = 1L;

  AsyncTimeoutException(TimeoutException cause) {
    super(cause.getMessage() == null ? "Not done in time" : cause.getMessage(), cause);
  }

  TimeoutException timeout() {
    return (TimeoutException) Objects.requireNonNull(getCause());
  }
}
