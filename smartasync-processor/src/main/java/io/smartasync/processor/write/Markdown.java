package io.smartasync.processor.write;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts comments in Markdown to comments that other compilers understand: the parts of Markdown
 * that comments contain become HTML, and all other characters are shown as they are. Takes time in
 * proportion to the length of the comment.
 */
final class Markdown {

  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6} +(.*)");
  private static final Pattern ITEM = Pattern.compile(" *([-*+]|\\d{1,9}[.)]) +(.*)");
  private static final Pattern REFERENCE = Pattern.compile("[\\w.$]*(#\\w+(\\([^()]*\\))?)?");
  private static final Pattern HTML = Pattern.compile("</?(\\w{1,10})(\\s[^<>]{0,1000})?/?>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\w{1,30});");

  /** The HTML elements that comments may contain. */
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "dl",
          "dt",
          "em",
          "i",
          "li",
          "ol",
          "p",
          "pre",
          "q",
          "small",
          "span",
          "strong",
          "sub",
          "sup",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "tr",
          "tt",
          "u",
          "ul",
          "var");

  private final Predicate<String> isReference;
  private final StringBuilder html = new StringBuilder();

  /** The element of the open list, or empty if none is open. */
  private String list = "";

  private boolean isParagraphOpen;

  private Markdown(Predicate<String> isReference) {
    this.isReference = isReference;
  }

  /** Returns the beginning of a line that begins or ends a block of code, or empty. */
  static String fence(String line) {
    String text = line.stripLeading();
    boolean isFence =
        line.length() - text.length() < 4 && (text.startsWith("```") || text.startsWith("~~~"));
    return isFence ? text.substring(0, 3) : "";
  }

  /**
   * Returns a text in HTML.
   *
   * @param isReference whether a name in brackets is that of a type or member, and so a link
   */
  static String toHtml(String text, Predicate<String> isReference) {
    return new Markdown(isReference).convert(text);
  }

  private String convert(String text) {
    String open = "";
    StringBuilder paragraph = new StringBuilder();
    for (String line : text.lines().toList()) {
      String fence = fence(line);
      Matcher heading = HEADING.matcher(line);
      Matcher item = ITEM.matcher(line);
      if (!open.isEmpty()) {
        if (fence.equals(open)) {
          html.append("</pre>\n");
          open = "";
        } else {
          html.append(escaped(line)).append('\n');
        }
      } else if (!fence.isEmpty()) {
        endParagraph(paragraph);
        html.append("<pre>\n");
        open = fence;
      } else if (line.isBlank()) {
        endParagraph(paragraph);
        html.append('\n');
        isParagraphOpen = false;
      } else if (heading.matches()) {
        endParagraph(paragraph);
        endList();
        html.append("<p><b>").append(inline(heading.group(1))).append("</b>\n");
      } else if (item.matches()) {
        endParagraph(paragraph);
        beginItem(Character.isDigit(item.group(1).charAt(0)) ? "ol" : "ul");
        paragraph.append(item.group(2)).append('\n');
        isParagraphOpen = true;
      } else {
        if (paragraph.isEmpty() && !isParagraphOpen && !html.isEmpty()) {
          beginParagraph(line);
        }
        paragraph.append(line.strip()).append('\n');
      }
    }
    endParagraph(paragraph);
    if (!open.isEmpty()) {
      html.append("</pre>\n");
    }
    endList();
    return html.toString().strip();
  }

  /** Begins a paragraph, in the item of a list if the line is indented. */
  private void beginParagraph(String line) {
    if (!line.startsWith(" ")) {
      endList();
    }
    if (!line.stripLeading().startsWith("<")) {
      html.append("<p>");
    }
  }

  private void beginItem(String wanted) {
    if (!list.equals(wanted)) {
      endList();
      html.append('<').append(wanted).append(">\n");
      list = wanted;
    }
    html.append("<li>");
  }

  private void endList() {
    if (!list.isEmpty()) {
      html.append("</").append(list).append(">\n");
      list = "";
    }
  }

  private void endParagraph(StringBuilder paragraph) {
    if (!paragraph.isEmpty()) {
      html.append(inline(paragraph.toString()));
      paragraph.setLength(0);
      isParagraphOpen = false;
    }
  }

  private String inline(String text) {
    return new Inline(text, isReference).convert();
  }

  /** Returns text that HTML shows as it is, and in which no inline tag begins. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.chars().forEach(each -> escaped.append(escaped((char) each)));
    return escaped.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      case '{' -> "&#123;";
      case '}' -> "&#125;";
      case '@' -> "&#64;";
      case '*' -> "&#42;";
      default -> String.valueOf(c);
    };
  }

  /**
   * A link: {@code [target]}, {@code [target][]}, {@code [label][target]} or {@code
   * [label](target)}.
   *
   * @param isAddress whether the target is an address
   * @param end the position after it
   */
  private record Link(String label, String target, boolean hasLabel, boolean isAddress, int end) {

    /** Returns the link that begins at a position, or null if none does. */
    static @Nullable Link at(String text, int begin) {
      int end = soon(text, ']', begin + 1);
      if (end < 0) {
        return null;
      }
      String label = text.substring(begin + 1, end);
      char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      if (text.startsWith("[]", end + 1)) {
        return new Link(label, label, false, false, end + 3);
      }
      int close = -1;
      if (next == '(' || next == '[') {
        close = soon(text, next == '(' ? ')' : ']', end + 2);
      }
      return close < 0
          ? new Link(label, label, false, false, end + 1)
          : new Link(label, text.substring(end + 2, close).strip(), true, next == '(', close + 1);
    }

    private static int soon(String text, char wanted, int from) {
      int limit = Math.min(text.length(), from + 1000);
      for (int i = from; i < limit; i++) {
        if (text.charAt(i) == wanted) {
          return i;
        }
      }
      return -1;
    }

    /** Returns whether the target is that of a type or member. */
    boolean isReference(Predicate<String> exists) {
      return !isAddress && isName() && exists.test(target);
    }

    /** Returns whether the target looks like a type or member. */
    boolean isName() {
      return !target.isEmpty() && REFERENCE.matcher(target).matches();
    }
  }

  /**
   * Returns a text in Markdown in which links to types and members are tags, which are the same in
   * all files, and names in brackets that are none are plain text.
   *
   * @param isReference whether a name in brackets is that of a type or member, and so a link
   */
  static String withTags(String text, Predicate<String> isReference) {
    StringBuilder result = new StringBuilder(text.length());
    StringBuilder paragraph = new StringBuilder();
    String open = "";
    for (String line : text.lines().toList()) {
      String fence = fence(line);
      boolean isCode = !open.isEmpty() || !fence.isEmpty();
      if (!isCode && !line.isBlank()) {
        paragraph.append(line).append('\n');
        continue;
      }
      appendWithTags(paragraph.toString(), isReference, result);
      paragraph.setLength(0);
      if (isCode) {
        result.append(line);
        open = open.isEmpty() ? fence : fence.equals(open) ? "" : open;
      }
      result.append('\n');
    }
    appendWithTags(paragraph.toString(), isReference, result);
    return result.append(open).toString().strip();
  }

  private static void appendWithTags(
      String paragraph, Predicate<String> isReference, StringBuilder result) {
    InlineTags tags = new InlineTags(paragraph);
    int i = 0;
    while (i < paragraph.length()) {
      char c = paragraph.charAt(i);
      int end = tags.endOfTagAt(i);
      if (end < 0 && c == '`') {
        CodeSpan code = CodeSpan.at(paragraph, i);
        end = code.isClosed() ? code.end() : code.begin();
      } else if (end < 0 && c == '\\') {
        end = Math.min(paragraph.length(), i + 2);
      }
      Link link = end < 0 && c == '[' ? Link.at(paragraph, i) : null;
      if (link != null && !link.isAddress() && link.isName()) {
        boolean isTag = link.isReference(isReference);
        result.append(isTag ? "{@link " + link.target() : link.hasLabel() ? "" : "\\[");
        result.append(
            link.hasLabel() ? (isTag ? " " : "") + link.label() : isTag ? "" : link.label());
        result.append(isTag ? "}" : link.hasLabel() ? "" : "\\]");
        end = link.end();
      } else {
        end = Math.max(end, i + 1);
        result.append(paragraph, i, end);
      }
      i = end;
    }
  }

  /**
   * Code between two runs of as many backticks, or a run that no other closes.
   *
   * @param first the position of the first backtick
   * @param begin the position of the code
   * @param close the position of the closing run, or a negative number
   */
  private record CodeSpan(int first, int begin, int close) {

    private static final int LONGEST = 10_000;

    /** Returns the code whose first backtick is at a position. */
    static CodeSpan at(String text, int first) {
      int begin = endOfRun(text, first);
      int length = begin - first;
      int limit = Math.min(text.length(), begin + LONGEST);
      int i = begin;
      while (i < limit) {
        int end = endOfRun(text, i);
        if (end - i == length) {
          return new CodeSpan(first, begin, i);
        }
        i = Math.max(end, i + 1);
      }
      return new CodeSpan(first, begin, -1);
    }

    private static int endOfRun(String text, int from) {
      int end = from;
      while (end < text.length() && text.charAt(end) == '`') {
        end++;
      }
      return end;
    }

    boolean isClosed() {
      return close >= 0;
    }

    /** Returns the position after the closing run. */
    int end() {
      return close + begin - first;
    }
  }

  /** Converts the text of one paragraph. */
  private static final class Inline {

    private final String text;
    private final InlineTags tags;
    private final Predicate<String> isReference;
    private final StringBuilder html = new StringBuilder();

    /** The open elements of emphasis, the innermost first. */
    private final Deque<String> open = new ArrayDeque<>();

    Inline(String text, Predicate<String> isReference) {
      this.text = text;
      this.tags = new InlineTags(text);
      this.isReference = isReference;
    }

    String convert() {
      int i = 0;
      while (i < text.length()) {
        i = convertAt(i);
      }
      open.forEach(each -> html.append("</").append(each).append('>'));
      return html.toString();
    }

    /** Converts what begins at a position, and returns the position after it. */
    private int convertAt(int i) {
      char c = text.charAt(i);
      int endOfTag = tags.endOfTagAt(i);
      if (endOfTag >= 0) {
        html.append(text, i, endOfTag);
        return endOfTag;
      }
      return switch (c) {
        case '\\' -> afterBackslash(i);
        case '`' -> codeSpan(i);
        case '*', '_' -> emphasis(i, c);
        case '[' -> link(i);
        case '<' -> matched(i, HTML, c);
        case '&' -> matched(i, ENTITY, c);
        default -> literal(i);
      };
    }

    private int literal(int i) {
      char c = text.charAt(i);
      html.append(c == '>' || c == '{' || c == '}' || c == '@' ? escaped(c) : String.valueOf(c));
      return i + 1;
    }

    private int afterBackslash(int i) {
      boolean isEscape =
          i + 1 < text.length() && "\\`*_{}[]<>()#+-.!|~&".indexOf(text.charAt(i + 1)) >= 0;
      html.append(isEscape ? escaped(text.charAt(i + 1)) : "\\");
      return isEscape ? i + 2 : i + 1;
    }

    private int codeSpan(int i) {
      CodeSpan code = CodeSpan.at(text, i);
      if (!code.isClosed()) {
        html.append(text, i, code.begin());
        return code.begin();
      }
      String content = text.substring(code.begin(), code.close()).strip();
      html.append("<code>").append(escaped(content)).append("</code>");
      return code.end();
    }

    private int emphasis(int i, char c) {
      boolean isDouble = i + 1 < text.length() && text.charAt(i + 1) == c;
      int after = isDouble ? i + 2 : i + 1;
      String element = isDouble ? "b" : "i";
      boolean isAfterWord = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      boolean isBeforeWord = after < text.length() && !Character.isWhitespace(text.charAt(after));
      boolean isBeforeLetter =
          after < text.length() && Character.isLetterOrDigit(text.charAt(after));
      boolean begins =
          !open.contains(element) && isBeforeWord && !isAfterWord && closes(after, c, isDouble);
      boolean ends =
          element.equals(open.peek())
              && i > 0
              && !Character.isWhitespace(text.charAt(i - 1))
              && (c == '*' || !isBeforeLetter);
      if (!begins && !ends) {
        html.append(c == '*' ? "&#42;" : "_");
        return i + 1;
      }
      html.append(begins ? "<" : "</").append(element).append('>');
      if (begins) {
        open.push(element);
      } else {
        open.pop();
      }
      return after;
    }

    /** Returns whether emphasis ends soon. */
    private boolean closes(int from, char c, boolean isDouble) {
      String delimiter = String.valueOf(c).repeat(isDouble ? 2 : 1);
      int end = text.substring(from, Math.min(text.length(), from + 1000)).indexOf(delimiter, 1);
      return end > 0 && !Character.isWhitespace(text.charAt(from + end - 1));
    }

    private int link(int i) {
      Link link = Link.at(text, i);
      if (link == null) {
        return literal(i);
      }
      if (link.isAddress()) {
        html.append("<a href=\"").append(escaped(link.target())).append("\">");
        html.append(escaped(link.label())).append("</a>");
      } else if (link.isReference(isReference)) {
        html.append("{@link ").append(link.target());
        html.append(link.hasLabel() ? " " + escaped(link.label()) : "").append('}');
      } else if (link.hasLabel()) {
        html.append(escaped(link.label()));
      } else {
        return literal(i);
      }
      return link.end();
    }

    private int matched(int i, Pattern pattern, char c) {
      Matcher matcher = pattern.matcher(text).region(i, text.length());
      boolean isHtml =
          matcher.lookingAt()
              && (c == '&' || ELEMENTS.contains(matcher.group(1).toLowerCase(Locale.ROOT)));
      html.append(isHtml ? matcher.group() : escaped(c));
      return isHtml ? matcher.end() : i + 1;
    }
  }
}
