package io.smartasync.processor.write;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

/**
 * Finds the inline tags of a comment, such as {@code {@link Users}}. Takes time in proportion to
 * the length of the comment, whatever is in it.
 */
final class InlineTags {

  /** The tags whose content is shown as it is. */
  private static final Set<String> VERBATIM = Set.of("code", "literal", "snippet");

  /** The tags that refer to types and members. */
  private static final Set<String> LINKS = Set.of("link", "linkplain", "value");

  /** Replaces tags that refer to types and members. */
  @FunctionalInterface
  interface Replacement {

    /**
     * Returns the text in place of a tag.
     *
     * @param name the name, without the at sign
     * @param content what follows the name
     */
    String of(String name, String content);
  }

  private final String text;

  /** The position of the brace that closes the one at a position, or -1. */
  private final int[] closing;

  InlineTags(String text) {
    this.text = text;
    this.closing = new int[text.length()];
    Arrays.fill(closing, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open.push(i);
      } else if (text.charAt(i) == '}' && !open.isEmpty()) {
        closing[open.pop()] = i;
      }
    }
  }

  /** Returns the position after the inline tag that begins at a position, or -1 if none does. */
  int endOfTagAt(int position) {
    return text.startsWith("{@", position) && closing[position] >= 0 ? closing[position] + 1 : -1;
  }

  /**
   * Returns the text without {@code {@inheritDoc}}, and with other text in place of tags that refer
   * to types and members.
   */
  String replaceLinks(Replacement replacement) {
    StringBuilder result = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = endOfTagAt(i);
      if (end < 0) {
        result.append(text.charAt(i++));
        continue;
      }
      int endOfName = i + 2;
      while (endOfName < end - 1 && Character.isLetter(text.charAt(endOfName))) {
        endOfName++;
      }
      String name = text.substring(i + 2, endOfName);
      if (name.equals("inheritDoc")) {
        i = removeWithSpace(result, end);
        continue;
      }
      if (LINKS.contains(name) && !isBlank(endOfName, end - 1)) {
        result.append(replacement.of(name, text.substring(endOfName, end - 1)));
        i = end;
      } else {
        // Tags inside a tag are looked at, too, unless the content is code.
        int next = VERBATIM.contains(name) ? end : endOfName;
        result.append(text, i, next);
        i = next;
      }
    }
    return result.toString();
  }

  private boolean isBlank(int from, int to) {
    int i = from;
    while (i < to && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i == to;
  }

  /** Leaves one space in place of a tag and the white space around it. */
  private int removeWithSpace(StringBuilder result, int end) {
    int length = result.length();
    while (length > 0 && Character.isWhitespace(result.charAt(length - 1))) {
      length--;
    }
    result.setLength(length);
    result.append(' ');
    int next = end;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }
}
