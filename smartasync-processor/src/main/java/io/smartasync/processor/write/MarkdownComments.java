package io.smartasync.processor.write;

/** Completes the comments of a file: those in Markdown become lines with {@code ///}. */
final class MarkdownComments {

  /** The first line of a comment in Markdown, until the file is complete. */
  static final String MARK = "\u0002";

  private static final String BEGIN = "/**";
  private static final String MARKED = " * " + MARK;

  private MarkdownComments() {}

  /** Returns the text of a file with complete comments. */
  static String complete(String file) {
    if (!file.contains(MARK)) {
      return CommentText.complete(file, false);
    }
    StringBuilder result = new StringBuilder(file.length());
    String[] lines = file.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String indent = lines[i].substring(0, Math.max(0, lines[i].length() - BEGIN.length()));
      boolean isMarked =
          i + 1 < lines.length
              && lines[i].equals(indent + BEGIN)
              && lines[i + 1].equals(indent + MARKED);
      if (isMarked) {
        i += 2;
        while (!lines[i].equals(indent + " */")) {
          result.append(indent).append("///");
          String text = lines[i].substring(indent.length() + " *".length());
          result.append(CommentText.complete(text, true)).append('\n');
          i++;
        }
      } else {
        result.append(CommentText.complete(lines[i], false));
        result.append(i + 1 < lines.length ? "\n" : "");
      }
    }
    return result.toString();
  }
}
