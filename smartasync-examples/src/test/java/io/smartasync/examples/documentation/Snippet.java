package io.smartasync.examples.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of Java in the documentation.
 *
 * <p>On a page, a snippet is a source file as it stands. An HTML comment in the line above it says
 * if it is something else:
 *
 * <pre>
 *   &lt;!-- snippet: continues --&gt;                    uses the types of the snippets above it
 *   &lt;!-- snippet: continues; given URI url --&gt;     and these variables; for a run of statements
 *   &lt;!-- snippet: generated --&gt;                    is what the processor generates
 * </pre>
 *
 * @param place the file and the line
 * @param marker what the comment says; empty if there is none
 * @param code the code
 */
record Snippet(String place, String marker, String code) {

  private static final Pattern FENCED =
      Pattern.compile("(?ms)(?:^<!-- snippet: ([^\\n]*?) -->\\n)?^```java\\n(.*?)^```$");

  /** If two lines end a block, the first belongs to the code. */
  private static final Pattern JAVADOC =
      Pattern.compile("(?ms)^ *\\* \\{@snippet :\\n(.*?)^ *\\* }$(?!\\n *\\* }$)");

  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public |abstract |final )*(?:class|interface|record|enum) (\\w+)");

  private static final String JAVADOC_MARKER = "javadoc";
  private static final String GENERATED = "generated";
  private static final String CONTINUES = "continues";
  private static final String GIVEN = "continues; given ";

  /** Returns the fenced blocks of a page. */
  static Stream<Snippet> inMarkdown(Path page) {
    String text = read(page);
    return FENCED
        .matcher(text)
        .results()
        .map(
            found ->
                new Snippet(
                    place(page, text, found.start(2)),
                    found.group(1) == null ? "" : found.group(1),
                    found.group(2)));
  }

  /** Returns the snippets in the comments of a source file. */
  static Stream<Snippet> inJavadoc(Path source) {
    String text = read(source);
    return JAVADOC
        .matcher(text)
        .results()
        .map(
            found ->
                new Snippet(
                    place(source, text, found.start(1)),
                    JAVADOC_MARKER,
                    found.group(1).replaceAll("(?m)^ *\\* ?", "")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place(Path file, String text, int start) {
    long line = text.substring(0, start).lines().count() + 1;
    return file.getFileName() + ":" + line;
  }

  /** Returns the name of the type that it declares; empty for a run of statements. */
  Optional<String> typeName() {
    return TYPE.matcher(code).results().map(found -> found.group(1)).findFirst();
  }

  /** Whether the marker is one of those that the class comment lists, on the right code. */
  boolean isWellMarked() {
    return typeName().isPresent()
        ? List.of("", CONTINUES, GENERATED).contains(marker)
        : marker.equals(CONTINUES) || marker.startsWith(GIVEN);
  }

  boolean isGenerated() {
    return marker.equals(GENERATED);
  }

  /** Whether it may use the types of the snippets above it. */
  boolean isContinuation() {
    return !marker.isEmpty();
  }

  /** Whether the imports are those of its surroundings, as in a comment of a source file. */
  boolean isInJavadoc() {
    return marker.equals(JAVADOC_MARKER);
  }

  /** Returns the declarations of the variables that a run of statements uses. */
  List<String> given() {
    return marker.startsWith(GIVEN)
        ? Arrays.asList(marker.substring(GIVEN.length()).split(", (?![^<]*>)", -1))
        : List.of();
  }

  @Override
  public String toString() {
    return place;
  }
}
