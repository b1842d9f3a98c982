package io.smartasync.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of Java in the documentation.
 *
 * <p>On a page, a snippet is a source file as it stands. An HTML comment in the line above it says
 * if it is something else. Its parts are separated by semicolons:
 *
 * <pre>
 *   &lt;!-- snippet: continues --&gt;                    uses the types of the snippets above it
 *   &lt;!-- snippet: continues; given URI url --&gt;     and these variables; for a run of statements
 *   &lt;!-- snippet: runs --&gt;                         is run, and prints what the page says
 *   &lt;!-- snippet: generated --&gt;                    is what the processor generates
 * </pre>
 *
 * <p>What a snippet prints is in the comments at the ends of the lines that print, or in the block
 * of plain text that follows the snippet.
 *
 * @param place the file and the line
 * @param marks what the comment says; empty if there is none
 * @param code the code
 * @param output the block of plain text that follows; empty if there is none
 */
record Snippet(String place, List<String> marks, String code, Optional<String> output) {

  private static final Pattern FENCED =
      Pattern.compile(
          "(?ms)(?:^<!-- snippet: ([^\\n]*?) -->\\n)?^```java\\n(.*?)^```$"
              + "(?:\\n\\n```text\\n(.*?)^```$)?");

  /** If two lines end a block, the first belongs to the code. */
  private static final Pattern JAVADOC =
      Pattern.compile("(?ms)^ *\\* \\{@snippet :\\n(.*?)^ *\\* }$(?!\\n *\\* }$)");

  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public |abstract |final )*(?:class|interface|record|enum) (\\w+)");

  private static final Pattern PRINTS = Pattern.compile("System\\.out\\.println\\(.*?; // (.*)");

  private static final String JAVADOC_MARK = "javadoc";
  private static final String GENERATED = "generated";
  private static final String CONTINUES = "continues";
  private static final String RUNS = "runs";
  private static final String GIVEN = "given ";

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
                    found.group(1) == null ? List.of() : List.of(found.group(1).split("; ", -1)),
                    found.group(2),
                    Optional.ofNullable(found.group(3))));
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
                    List.of(JAVADOC_MARK),
                    found.group(1).replaceAll("(?m)^ *\\* ?", ""),
                    Optional.empty()));
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

  /** Whether the marks are of those that the class comment lists, and fit the code. */
  boolean isWellMarked() {
    boolean known =
        marks.stream()
            .allMatch(
                each ->
                    List.of(CONTINUES, RUNS, GENERATED).contains(each) || each.startsWith(GIVEN));
    boolean variables = !given().isEmpty();
    return known
        && !(isRun() && (variables || !isObserved()))
        && (typeName().isPresent() ? !variables : isContinuation());
  }

  /** Whether running it shows something: it prints, or it is a test. */
  private boolean isObserved() {
    return !expectedOutput().isEmpty() || code.contains("@Test") || code.contains("@EveryContext");
  }

  boolean isGenerated() {
    return marks.contains(GENERATED);
  }

  boolean isRun() {
    return marks.contains(RUNS);
  }

  /** Whether it may use the types of the snippets above it. */
  boolean isContinuation() {
    return !marks.isEmpty();
  }

  /** Whether the imports are those of its surroundings, as in a comment of a source file. */
  boolean isInJavadoc() {
    return marks.contains(JAVADOC_MARK);
  }

  /** Whether it uses a type that another snippet declares, or its generated interface. */
  boolean mentions(String typeName) {
    return Pattern.compile("\\b(?:Smart)?" + typeName + "\\b").matcher(code).find();
  }

  /** Returns the declarations of the variables that a run of statements uses. */
  List<String> given() {
    return marks.stream()
        .filter(each -> each.startsWith(GIVEN))
        .flatMap(each -> Arrays.stream(each.substring(GIVEN.length()).split(", (?![^<]*>)", -1)))
        .toList();
  }

  /** Returns what it prints when it is run, according to the page. */
  String expectedOutput() {
    return output.orElseGet(
        () ->
            PRINTS
                .matcher(code)
                .results()
                .map(found -> found.group(1) + "\n")
                .collect(Collectors.joining()));
  }

  @Override
  public String toString() {
    return place;
  }
}
