package io.smartasync.examples.pipeline;

/** Puts failures into words. */
final class Failures {

  private Failures() {}

  /** What went wrong, in one line. */
  static String describe(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? failure.toString()
        : message.lines().findFirst().orElseThrow();
  }
}
