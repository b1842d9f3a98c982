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
 * <p>{@code ^ warning:} stands for a warning of the processor, {@code ^ javac:} for an error of the
 * compiler's own, by its first line.
 *
 * <p>What is in a misuse's directory {@code library} is compiled before, on its own, without
 * errors.
 */
class MisuseTest {

  private static final Path MISUSES = Path.of("src/test/resources/misuse");

  private static final Pattern EXPECTED =
      Pattern.compile("\\s*//\\s*\\^ (error|warning|javac): (.*)");

  @TempDir Path output;

  private record Report(String file, long line, long column, String kind, String message) {

    @Override
    public String toString() {
      return "\n" + file + ":" + line + ":" + column + ": " + kind + ": " + message;
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

  /** What the processor must say of all misuses. */
  static List<String> expectedMessages() throws IOException {
    List<Report> expected = new ArrayList<>();
    for (Path source : Javac.sourcesIn(MISUSES)) {
      addExpected(source, expected);
    }
    return expected.stream()
        .filter(each -> !each.kind().equals("javac"))
        .map(Report::message)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misuses")
  void isOneError(String misuse) throws IOException {
    Path directory = MISUSES.resolve(misuse);
    Path library = directory.resolve("library");
    List<Path> sources =
        Javac.sourcesIn(directory).stream().filter(file -> !file.startsWith(library)).toList();
    List<Report> expected = new ArrayList<>();
    for (Path source : sources) {
      addExpected(source, expected);
    }
    Javac javac = javac(output.resolve("misuse"), sources);
    if (Files.exists(library)) {
      List<Path> before = Javac.sourcesIn(library);
      Javac.Compiled compiled = javac(output.resolve("library"), before).compile(before);
      assertThat(compiled.errors()).isEmpty();
      javac.with(compiled.classes());
    }
    Javac.Compiled compiled = javac.compile(sources);
    assertThat(compiled.diagnostics().stream().map(MisuseTest::report).toList())
        .as(misuse)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected.stream().filter(each -> !each.kind().equals("javac")))
        .as("messages of the processor about " + misuse)
        .hasSizeLessThanOrEqualTo(1);
  }

  private Javac javac(Path directory, List<Path> sources) throws IOException {
    Javac javac = Javac.into(directory, Javac.PLAIN).with(new OtherProcessor());
    return sources.stream().anyMatch(file -> file.endsWith("module-info.java"))
        ? javac.withRuntime(RuntimeModule.in(Files.createDirectories(output.resolve("runtime"))))
        : javac.withLibraries();
  }

  private static void addExpected(Path source, List<Report> expected) throws IOException {
    List<String> lines = Files.readAllLines(source);
    int atFault = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher matcher = EXPECTED.matcher(line);
      if (matcher.matches()) {
        String file = source.getFileName().toString();
        expected.add(
            new Report(file, atFault, line.indexOf('^') + 1L, matcher.group(1), matcher.group(2)));
      } else {
        atFault = i + 1;
      }
    }
  }

  private static Report report(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String message = diagnostic.getMessage(null);
    boolean isOurs = diagnostic.getCode().endsWith(".proc.messager");
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    return new Report(
        source == null ? "" : Path.of(source.toUri()).getFileName().toString(),
        diagnostic.getLineNumber(),
        diagnostic.getColumnNumber(),
        isOurs ? kind : "javac",
        isOurs ? message : message.lines().findFirst().orElseThrow());
  }
}
