package io.smartasync;

import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an operation does not finish in time.
 *
 * <p>A wait throws it when the timeout that was passed to {@link
 * Async#await(java.util.concurrent.CompletionStage, java.time.Duration) await} or set with {@link
 * SmartAsync#timeout}, or the deadline set with {@link Async#withDeadline}, is exceeded; the
 * operation is cancelled first. A wait also throws it if the future itself failed with an
 * undeclared {@link TimeoutException}. The {@linkplain #getCause cause} is the {@code
 * TimeoutException}.
 *
 * @since 0.1
 */
public final class AsyncTimeoutException extends AsyncException {

  private static final long serialVersionUID = 1L;

  AsyncTimeoutException(TimeoutException cause) {
    super(Objects.requireNonNullElse(message(cause), "The operation timed out"), cause);
  }

  /** Returns the message of the cause, which a subclass may override and fail to return. */
  private static @Nullable String message(TimeoutException cause) {
    try {
      return cause.getMessage();
    } catch (RuntimeException | Error e) {
      return null;
    }
  }

  TimeoutException timeout() {
    return (TimeoutException) Objects.requireNonNull(getCause());
  }
}
