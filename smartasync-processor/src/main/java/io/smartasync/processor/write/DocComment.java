package io.smartasync.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A Javadoc comment: a description and block tags.
 *
 * @param description the text before the first block tag, trimmed
 * @param tags the block tags in their order
 */
record DocComment(String description, List<Tag> tags) {

  private static final String RETURN = "{@return ";

  /**
   * A block tag.
   *
   * @param name its name, including {@code @}
   * @param text its text, trimmed
   */
  record Tag(String name, String text) {

    @Override
    public String toString() {
      return text.isEmpty() ? name : name + " " + text;
    }
  }

  /**
   * Parses a comment as the compiler returns it: without delimiters and leading asterisks.
   *
   * @param isMarkdown whether the comment is in Markdown
   */
  static DocComment parse(String raw, boolean isMarkdown) {
    List<Tag> tags = new ArrayList<>();
    StringBuilder description = new StringBuilder();
    StringBuilder current = description;
    String name = "";
    int openBraces = 0;
    String fence = "";
    String clean = CommentText.withoutControls(raw);
    for (String line : clean.lines().toList()) {
      // The compiler keeps the space after an asterisk.
      String text = line.startsWith(" ") && !isMarkdown ? line.substring(1) : line;
      boolean isCode =
          openBraces > 0 || !fence.isEmpty() || (isMarkdown && line.startsWith("    "));
      if (isMarkdown && openBraces == 0 && !Markdown.fence(line).isEmpty()) {
        fence =
            fence.isEmpty()
                ? Markdown.fence(line)
                : fence.equals(Markdown.fence(line)) ? "" : fence;
      }
      if (!isCode && text.stripLeading().startsWith("@")) {
        addTag(tags, name, current);
        String[] parts = text.strip().split("\\s+", 2);
        name = parts[0];
        current = new StringBuilder(parts.length > 1 ? parts[1] : "").append('\n');
        openBraces = openBraces(current.toString(), 0);
      } else {
        current.append(text).append('\n');
        openBraces = openBraces(text, openBraces);
      }
    }
    // What follows the comment must not become part of a tag that its author has not closed.
    current.append("}".repeat(openBraces));
    addTag(tags, name, current);
    return withReturnTag(description.toString().strip(), tags);
  }

  /**
   * Replaces {@code {@return the size}} at the beginning by the equivalent sentence and block tag.
   */
  private static DocComment withReturnTag(String description, List<Tag> tags) {
    if (!description.startsWith(RETURN)) {
      return new DocComment(description, List.copyOf(tags));
    }
    int end = endOfInlineTag(description);
    String result = description.substring(RETURN.length(), end).strip();
    List<Tag> all = new ArrayList<>(tags);
    all.add(new Tag("@return", result));
    String rest = description.substring(Math.min(end + 1, description.length()));
    return new DocComment("Returns " + result + "." + rest, List.copyOf(all));
  }

  private static int endOfInlineTag(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{') {
        open++;
      } else if (c == '}') {
        open--;
        if (open == 0) {
          return i;
        }
      }
    }
    return text.length();
  }

  private static void addTag(List<Tag> tags, String name, StringBuilder text) {
    if (!name.isEmpty()) {
      tags.add(new Tag(name, text.toString().strip()));
    }
  }

  /**
   * Counts open inline tags. A line in an inline tag that begins with an at sign is code, not a
   * block tag.
   */
  private static int openBraces(String text, int before) {
    int open = before;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' && (open > 0 || text.startsWith("{@", i))) {
        open++;
      } else if (c == '}' && open > 0) {
        open--;
      }
    }
    return open;
  }

  /** Returns the comment with other texts. The names that tags begin with stay. */
  DocComment withTexts(UnaryOperator<String> change) {
    return new DocComment(
        change.apply(description), tags.stream().map(tag -> withText(tag, change)).toList());
  }

  private static Tag withText(Tag tag, UnaryOperator<String> change) {
    return switch (tag.name()) {
      case "@see" -> tag;
      case "@param", "@throws", "@exception" -> {
        String[] nameAndText = tag.text().split("\\s+", 2);
        yield nameAndText.length == 1
            ? tag
            : new Tag(tag.name(), nameAndText[0] + " " + change.apply(nameAndText[1]));
      }
      default -> new Tag(tag.name(), change.apply(tag.text()));
    };
  }

  /** Returns the comment with other names of parameters in its tags. */
  DocComment renaming(Map<String, String> parameters) {
    return new DocComment(
        description,
        tags.stream()
            .map(tag -> tag.name().equals("@param") ? renaming(tag, parameters) : tag)
            .toList());
  }

  private static Tag renaming(Tag tag, Map<String, String> parameters) {
    String[] nameAndText = tag.text().split("(?=\\s)", 2);
    String name = parameters.getOrDefault(nameAndText[0], nameAndText[0]);
    return new Tag(tag.name(), nameAndText.length == 1 ? name : name + nameAndText[1]);
  }

  /** Returns the tags with one of some names. */
  List<Tag> tags(String... names) {
    List<String> wanted = List.of(names);
    return tags.stream().filter(tag -> wanted.contains(tag.name())).toList();
  }
}
