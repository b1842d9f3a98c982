package io.smartasync;

/** The names that methods have in the source code. */
final class SourceMethods {

  private SourceMethods() {}

  /** Returns the method that contains a lambda: javac names its body {@code lambda$method$0}. */
  static String of(String frameMethod) {
    String[] parts = frameMethod.split("\\$", -1);
    return parts.length == 3 && parts[0].equals("lambda") ? parts[1] : frameMethod;
  }
}
