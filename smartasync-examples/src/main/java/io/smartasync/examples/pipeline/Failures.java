package io.smartasync.examples.pipeline;

import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Locale;

/** Describes failures to the user. */
final class Failures {

  private Failures() {}

  /** Describes a failure in one line. */
  static String describe(Throwable failure) {
    Throwable described = firstWithMessage(failure);
    String type = described.getClass().getSimpleName();
    String message = described.getMessage();
    if (message == null || message.isBlank()) {
      return type;
    }
    String line = message.strip().lines().findFirst().orElseThrow();
    // The message is only the name of a file or class; the name of the class says what is wrong.
    boolean isName =
        described instanceof Error
            || (described instanceof FileSystemException e && e.getReason() == null);
    return isName ? type + ": " + line : line;
  }

  /** Describes a timeout. */
  static String timedOut(Duration timeout) {
    return "timed out after "
        + timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /** Returns the first failure in the chain of causes that has a message, or else the failure. */
  private static Throwable firstWithMessage(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each.getMessage() != null && !each.getMessage().isBlank()) {
        return each;
      }
    }
    return failure;
  }
}
