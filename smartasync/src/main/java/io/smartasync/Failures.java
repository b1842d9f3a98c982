package io.smartasync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Unwraps failures of futures and converts checked exceptions to unchecked ones. */
final class Failures {

  private Failures() {}

  /** Returns the failure inside the exceptions in which futures wrap it. */
  static Throwable unwrap(Throwable failure) {
    Throwable result = failure;
    while ((result instanceof CompletionException || result instanceof ExecutionException)
        && result.getCause() != null) {
      result = result.getCause();
    }
    return result;
  }

  /** Converts a failure to an unchecked exception, or throws it if it is an error. */
  static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof IOException io) {
      return new UncheckedIOException(io);
    }
    if (failure instanceof TimeoutException timeout) {
      return new AsyncTimeoutException(timeout);
    }
    return new AsyncException(failure);
  }
}
