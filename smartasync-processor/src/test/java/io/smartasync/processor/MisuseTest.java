package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every directory below {@code misuse} is a wrong use. Below the line at fault a comment says what
 * the compiler must say, and points to the place; nothing else may be reported:
 *
 * <pre>
 *   private String load() {
 *   //             ^ error: load() is private, ...; make it public
 * </pre>
 *
 * <p>What is in a misuse's directory {@code library} is compiled before, on its own, without
 * errors.
 *
 * <p>A comment with {@code ^ javac:} stands for an error of the compiler's own, by its first line.
 */
class MisuseTest {

  private static final Path MISUSES = Path.of("src/test/resources/misuse");

  private static final Pattern EXPECTED = Pattern.compile("\\s*//\\s*\\^ (error|javac): (.*)");

  /** By name, because compiling against some of them is a warning. */
  private static final List<String> LIBRARIES =
      List.of(
          "org.reactivestreams.Publisher",
          "reactor.core.publisher.Mono",
          "io.reactivex.rxjava3.core.Single",
          "io.vertx.core.Future");

  @TempDir Path output;

  private record Report(String file, long line, long column, String message) {

    @Override
    public String toString() {
      return "\n" + file + ":" + line + ":" + column + ": " + message;
    }
  }

  static List<String> misuses() throws IOException {
    try (Stream<Path> directories = Files.list(MISUSES)) {
      return directories
          .map(each -> each.getFileName().toString())
          .filter(name -> name.equals(System.getProperty("misuse", name)))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misuses")
  void isOneError(String misuse) throws IOException, ClassNotFoundException {
    Path directory = MISUSES.resolve(misuse);
    Path library = directory.resolve("library");
    List<Path> sources =
        Javac.sourcesIn(directory).stream().filter(file -> !file.startsWith(library)).toList();
    List<Report> expected = new ArrayList<>();
    for (Path source : sources) {
      addExpected(source, expected);
    }
    Javac javac = javac(output.resolve("misuse"));
    if (Files.exists(library)) {
      Javac.Compiled before = javac(output.resolve("library")).compile(Javac.sourcesIn(library));
      assertThat(before.errors()).isEmpty();
      javac.with(before.classes());
    }
    Javac.Compiled compiled = javac.compile(sources);
    assertThat(compiled.errors().stream().map(MisuseTest::report).toList())
        .as(misuse)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(compiled.errors().stream().filter(MisuseTest::isOurs))
        .as("errors of the processor in " + misuse)
        .hasSizeLessThanOrEqualTo(1);
  }

  private static Javac javac(Path directory) throws ClassNotFoundException {
    Javac javac = Javac.into(directory, Javac.PLAIN).with(new OtherProcessor());
    for (String library : LIBRARIES) {
      javac.with(Javac.jarOf(Class.forName(library)));
    }
    return javac;
  }

  private static void addExpected(Path source, List<Report> expected) throws IOException {
    List<String> lines = Files.readAllLines(source);
    int atFault = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher matcher = EXPECTED.matcher(line);
      if (matcher.matches()) {
        String file = source.getFileName().toString();
        expected.add(new Report(file, atFault, line.indexOf('^') + 1L, matcher.group(2)));
      } else {
        atFault = i + 1;
      }
    }
  }

  private static boolean isOurs(Diagnostic<?> diagnostic) {
    return diagnostic.getCode().equals("compiler.err.proc.messager");
  }

  private static Report report(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String message = diagnostic.getMessage(null);
    return new Report(
        source == null ? "" : Path.of(source.toUri()).getFileName().toString(),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber(),
        isOurs(diagnostic) ? message : message.lines().findFirst().orElseThrow());
  }
}
