package io.smartasync.processor.write;

/** Writes constants as Java code that any compiler reads as the same constants. */
final class Literals {

  private Literals() {}

  static String of(String value) {
    StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isPair =
          Character.isHighSurrogate(c)
              && i + 1 < value.length()
              && Character.isLowSurrogate(value.charAt(i + 1));
      if (isPair) {
        literal.append(c).append(value.charAt(++i));
      } else {
        literal.append(c == '\'' ? "'" : escaped(c));
      }
    }
    return literal.append('"').toString();
  }

  static String of(char value) {
    return "'" + (value == '"' ? "\"" : escaped(value)) + "'";
  }

  private static String escaped(char c) {
    return switch (c) {
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      case '"' -> "\\\"";
      case '\'' -> "\\'";
      case '\\' -> "\\\\";
      default -> isVisible(c) ? String.valueOf(c) : "\\u%04x".formatted((int) c);
    };
  }

  /** Returns whether a character is written as it is: no control character, and no half of one. */
  private static boolean isVisible(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  /** Returns an expression. Infinities and NaN have no literals. */
  static String of(float value) {
    if (Float.isNaN(value)) {
      return "0.0f / 0.0f";
    }
    return Float.isInfinite(value) ? (value > 0 ? "1.0f / 0.0f" : "-1.0f / 0.0f") : value + "f";
  }

  /** Returns an expression. Infinities and NaN have no literals. */
  static String of(double value) {
    if (Double.isNaN(value)) {
      return "0.0 / 0.0";
    }
    return Double.isInfinite(value) ? (value > 0 ? "1.0 / 0.0" : "-1.0 / 0.0") : value + "";
  }
}
