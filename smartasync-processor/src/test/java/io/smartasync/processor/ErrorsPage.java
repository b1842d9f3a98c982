package io.smartasync.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The page of the compile errors.
 *
 * <p>Below a heading {@code ###} it has the entry of a key. The blocks of Java before what is
 * printed are the files that cause the message; those after it replace some of the files, and no
 * message is printed then. Where a block replaces a file that has been replaced already, another
 * way to avoid the message begins. Blocks between the heading of a section and its first entry are
 * files that all its samples use.
 */
record ErrorsPage(List<Section> sections) {

  static final Path PATH = Path.of("../docs/errors.md");

  private static final Pattern HEADING = Pattern.compile("(?m)^(##|###) (.*)\\n");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(java|text)\\n(.*?)^```$");
  private static final Pattern DECLARATION =
      Pattern.compile(
          "(?m)^(?:public |abstract |final )*(class|interface|record|enum|@interface|module) ([\\w.]+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final String OF_LIBRARY = "// in the library";

  /** A section, with the keys that the index has below its name. */
  record Section(String title, List<Entry> entries) {}

  /** A file of a sample. */
  record SourceFile(String path, boolean isOfLibrary, String text) {

    static SourceFile of(String text) {
      Matcher declaration = DECLARATION.matcher(text);
      if (!declaration.find()) {
        throw new IllegalArgumentException("no declaration in\n" + text);
      }
      String name = declaration.group(1).equals("module") ? "module-info" : declaration.group(2);
      String directory =
          PACKAGE
              .matcher(text)
              .results()
              .map((MatchResult found) -> found.group(1).replace('.', '/') + "/")
              .findFirst()
              .orElse("");
      return new SourceFile(directory + name + ".java", text.startsWith(OF_LIBRARY), text);
    }

    private boolean isSameFile(SourceFile other) {
      return path.equals(other.path) && isOfLibrary == other.isOfLibrary;
    }
  }

  /**
   * What the page says of a key.
   *
   * @param sample the files that cause the message; none where no source causes it
   * @param printed what the compiler prints
   * @param replacements the ways to write the sample without the message
   */
  record Entry(
      String key,
      List<SourceFile> sample,
      List<String> printed,
      List<List<SourceFile>> replacements) {

    @Override
    public String toString() {
      return key;
    }
  }

  static ErrorsPage read() throws IOException {
    String text = Files.readString(PATH);
    List<MatchResult> headings = HEADING.matcher(text).results().toList();
    List<Section> sections = new ArrayList<>();
    List<SourceFile> shared = List.of();
    for (int i = 0; i < headings.size(); i++) {
      MatchResult heading = headings.get(i);
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      String body = text.substring(heading.end(), end);
      String title = heading.group(2);
      if (heading.group(1).equals("##")) {
        shared = blocks(body).map(block -> SourceFile.of(block.group(2))).toList();
        sections.add(new Section(title, new ArrayList<>()));
      } else {
        sections.get(sections.size() - 1).entries().add(entry(title, body, shared));
      }
    }
    return new ErrorsPage(sections);
  }

  List<Entry> entries() {
    return sections.stream().flatMap(section -> section.entries().stream()).toList();
  }

  /** The keys in the table at the top, by the titles of their sections. */
  static Map<String, List<String>> index() throws IOException {
    Map<String, List<String>> index = new LinkedHashMap<>();
    Pattern row = Pattern.compile("\\| \\[(.*?)]\\(#(.*?)\\) \\| (.*) \\|");
    Pattern link = Pattern.compile("\\[(\\w+)]\\(#(\\w+)\\)");
    for (String line : Files.readAllLines(PATH)) {
      Matcher matcher = row.matcher(line);
      if (matcher.matches()) {
        index.put(
            matcher.group(1) + "#" + matcher.group(2),
            link.matcher(matcher.group(3))
                .results()
                .map(found -> found.group(1) + "#" + found.group(2))
                .toList());
      }
    }
    return index;
  }

  private static Stream<MatchResult> blocks(String body) {
    return BLOCK.matcher(body).results();
  }

  private static Entry entry(String key, String body, List<SourceFile> shared) {
    List<SourceFile> sample = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    List<List<SourceFile>> replacements = new ArrayList<>();
    List<SourceFile> replacement = new ArrayList<>();
    boolean isPrinted = false;
    for (MatchResult block : blocks(body).toList()) {
      String text = block.group(2);
      if (block.group(1).equals("text")) {
        text.replaceAll("\\n +", " ").lines().forEach(printed::add);
        isPrinted = true;
      } else if (!isPrinted) {
        sample.add(SourceFile.of(text));
      } else {
        SourceFile file = SourceFile.of(text);
        if (replacement.stream().anyMatch(file::isSameFile)) {
          replacements.add(replacement);
          replacement = new ArrayList<>();
        }
        replacement.add(file);
      }
    }
    if (!replacement.isEmpty()) {
      replacements.add(replacement);
    }
    if (!sample.isEmpty()) {
      shared.forEach(sample::add);
    }
    return new Entry(
        key,
        List.copyOf(sample),
        List.copyOf(printed),
        replacements.stream().map(each -> replaced(sample, each)).toList());
  }

  private static List<SourceFile> replaced(List<SourceFile> sample, List<SourceFile> by) {
    List<SourceFile> files = new ArrayList<>(sample);
    files.removeIf(each -> by.stream().anyMatch(each::isSameFile));
    files.addAll(by);
    return files;
  }
}
