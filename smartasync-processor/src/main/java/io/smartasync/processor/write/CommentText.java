package io.smartasync.processor.write;

/**
 * Makes text that others wrote safe for a comment: nothing in it ends the comment, is a Unicode
 * escape, or is taken for one of the marks of this package.
 */
final class CommentText {

  /** Stands between the characters that end a comment, until the file is complete. */
  private static final String NO_END = "\u0003";

  private CommentText() {}

  /**
   * Returns a comment without the characters that have a meaning of their own: control characters
   * are removed, and other line terminators than those of Java become spaces.
   */
  static String withoutControls(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n', '\r', '\t' -> clean.append(c);
        case '\u000b', '\f', '\u0085', '\u2028', '\u2029' -> clean.append(' ');
        default -> {
          if (!Character.isISOControl(c)) {
            clean.append(c);
          }
        }
      }
    }
    return clean.toString();
  }

  /**
   * Returns text in which no comment ends and no Unicode escape begins, whatever follows it. The
   * compiler replaces Unicode escapes before it looks for the end of a comment.
   *
   * <p>The text has to be passed to {@link #complete}.
   */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        int end = i;
        while (end < text.length() && text.charAt(end) == '\\') {
          end++;
        }
        boolean mayBeEscape = end == text.length() || text.charAt(end) == 'u';
        escaped.append((mayBeEscape ? "\\u005c" : "\\").repeat(end - i));
        i = end;
      } else {
        boolean isEnd = c == '/' && i > 0 && text.charAt(i - 1) == '*';
        escaped.append(isEnd ? NO_END : "").append(c);
        i++;
      }
    }
    return escaped.toString();
  }

  /**
   * Completes escaped text.
   *
   * @param endsWithLine whether the text is in a comment that ends with the line, in which the
   *     characters need no escape
   */
  static String complete(String escaped, boolean endsWithLine) {
    return endsWithLine ? escaped.replace(NO_END, "") : escaped.replace(NO_END + "/", "&#47;");
  }
}
