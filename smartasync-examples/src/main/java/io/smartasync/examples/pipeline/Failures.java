package io.smartasync.examples.pipeline;

import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Locale;

/** Puts failures into words. */
final class Failures {

  private Failures() {}

  /** What went wrong, in one line. */
  static String describe(Throwable failure) {
    Throwable telling = firstWithMessage(failure);
    String type = telling.getClass().getSimpleName();
    String message = telling.getMessage();
    if (message == null || message.isBlank()) {
      return type;
    }
    String line = message.strip().lines().findFirst().orElseThrow();
    // The message is but the name of a file; that of the class says what is wrong with it.
    boolean isName = telling instanceof FileSystemException e && e.getReason() == null;
    return isName ? type + ": " + line : line;
  }

  /** What went wrong where an answer took too long. */
  static String late(Duration timeout) {
    return "not done within "
        + timeout.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /** The failure, or the first of its causes that has a message where it has none. */
  private static Throwable firstWithMessage(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each.getMessage() != null && !each.getMessage().isBlank()) {
        return each;
      }
    }
    return failure;
  }
}
