package io.smartasync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/**
 * Carries a checked exception to a synchronous caller who did not declare it.
 *
 * <p>The checked exception is the {@linkplain #getCause cause}. To have it thrown as itself,
 * declare it: {@code await(stage, SQLException.class)} in a body, {@code @SmartAsync(throwing =
 * SQLException.class)} on a future-style method. An undeclared {@link IOException} arrives as
 * {@link UncheckedIOException} instead, which Java has for the purpose.
 */
public class AsyncException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * An exception that carries another.
   *
   * @param cause the checked exception to carry
   */
  public AsyncException(Throwable cause) {
    super(Objects.requireNonNull(cause, "cause"));
  }

  AsyncException(String message, Throwable cause) {
    super(message, Objects.requireNonNull(cause, "cause"));
  }

  /**
   * Makes a failure one that can be thrown without being declared, as {@link Async#await await}
   * does it: an unchecked exception is returned as it is, an {@link IOException} in an {@link
   * UncheckedIOException}, a {@link TimeoutException} in an {@link AsyncTimeoutException}, any
   * other checked exception in an {@code AsyncException}.
   *
   * @param failure the failure to throw
   * @return the exception to throw in its place
   * @throws Error {@code failure} itself, where it is an error
   */
  public static RuntimeException unchecked(Throwable failure) {
    return switch (Objects.requireNonNull(failure, "failure")) {
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      case IOException io -> new UncheckedIOException(io);
      case TimeoutException timeout -> new AsyncTimeoutException(timeout);
      default -> new AsyncException(failure);
    };
  }
}
