package io.smartasync;

import java.util.Objects;

/**
 * An unchecked exception that wraps a checked exception which the synchronous caller did not
 * declare.
 *
 * <p>The checked exception is the {@linkplain #getCause cause}. To receive the checked exception
 * itself, declare it: with {@code await(stage, SQLException.class)} in a body, or with
 * {@code @SmartAsync(throwing = SQLException.class)} on a future-style method. An undeclared {@link
 * java.io.IOException} is wrapped in an {@link java.io.UncheckedIOException} instead.
 *
 * @since 0.1
 */
public class AsyncException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception that wraps another one.
   *
   * @param cause the checked exception to wrap
   */
  public AsyncException(Throwable cause) {
    super(Objects.requireNonNull(cause, "cause"));
  }

  AsyncException(String message, Throwable cause) {
    super(message, Objects.requireNonNull(cause, "cause"));
  }
}
