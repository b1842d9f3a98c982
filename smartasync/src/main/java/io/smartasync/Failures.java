package io.smartasync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Unwraps failures of futures and converts checked exceptions to unchecked ones. */
final class Failures {

  /** Ends the unwrapping of causes that form a cycle. No program nests wrappers as deeply. */
  private static final int MAX_WRAPPERS = 1000;

  private Failures() {}

  /**
   * Returns the failure inside the exceptions in which futures wrap it. An instance of a subclass
   * is a failure of its own: only the program can have made it.
   */
  static Throwable unwrap(Throwable failure) {
    Throwable result = failure;
    for (int i = 0; i < MAX_WRAPPERS && isWrapper(result); i++) {
      Throwable cause = result.getCause();
      if (cause == null) {
        break;
      }
      result = cause;
    }
    return result;
  }

  private static boolean isWrapper(Throwable failure) {
    Class<?> type = failure.getClass();
    return type == CompletionException.class || type == ExecutionException.class;
  }

  /** Passes an exception that has no caller to the uncaught exception handler of the thread. */
  static void reportUncaught(Throwable thrown) {
    Thread current = Thread.currentThread();
    current.getUncaughtExceptionHandler().uncaughtException(current, thrown);
  }

  /** Sets the interrupt flag again if the code of a program ended with an interrupt. */
  static void restoreInterrupt(Throwable thrown) {
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
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
      return new UncheckedIOException(describe(io), io);
    }
    if (failure instanceof TimeoutException timeout) {
      return new AsyncTimeoutException(timeout);
    }
    return new AsyncException(describe(failure), failure);
  }

  /** Returns the text of a failure, without relying on methods that the program may override. */
  private static String describe(Throwable failure) {
    try {
      return String.valueOf(failure.toString());
    } catch (Throwable thrown) {
      return failure.getClass().getName();
    }
  }
}
