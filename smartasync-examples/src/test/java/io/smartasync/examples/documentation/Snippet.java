package io.smartasync.examples.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of Java in the documentation.
 *
 * @param place where it stands: file and line
 * @param code the code
 */
record Snippet(String place, String code) {

  private static final Pattern FENCED = Pattern.compile("(?ms)^```java\\n(.*?)^```$");

  /** Where two lines end a block, the first belongs to the code. */
  private static final Pattern JAVADOC =
      Pattern.compile("(?ms)^ *\\* \\{@snippet :\\n(.*?)^ *\\* }$(?!\\n *\\* }$)");

  private static final Pattern TYPE =
      Pattern.compile("(?m)^(?:public |abstract |final )*(?:class|interface|record|enum) (\\w+)");

  /** The fenced blocks of a page. */
  static Stream<Snippet> inMarkdown(Path page) {
    return in(page, FENCED);
  }

  /** The snippets in the comments of a source file. */
  static Stream<Snippet> inJavadoc(Path source) {
    return in(source, JAVADOC)
        .map(each -> new Snippet(each.place(), each.code().replaceAll("(?m)^ *\\* ?", "")));
  }

  private static Stream<Snippet> in(Path file, Pattern pattern) {
    try {
      String text = Files.readString(file);
      return pattern
          .matcher(text)
          .results()
          .map(
              found -> {
                long line = text.substring(0, found.start()).lines().count() + 2;
                return new Snippet(file.getFileName() + ":" + line, found.group(1));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the type that it declares, unless it is a run of statements. */
  Optional<String> typeName() {
    return TYPE.matcher(code).results().map(found -> found.group(1)).findFirst();
  }

  @Override
  public String toString() {
    return place;
  }
}
