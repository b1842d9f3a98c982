package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  private static final List<String> LOOKING_AT_ALL =
      List.of("--release", "21", "-Xlint:none", "--should-stop=ifError=FLOW");

  /**
   * Under Eclipse's compiler, the class literal of an inaccessible type is no error, so that the
   * processor can say more than that it cannot be found.
   */
  private static final Set<String> OTHER_ERROR_IN_ECLIPSE = Set.of("for-package-private-type");

  /**
   * Eclipse's compiler has no place for messages about a package or a record, and passes the types
   * of a round in another order.
   */
  private static final Set<String> OTHER_PLACE_IN_ECLIPSE =
      Set.of("for-same-facade-name", "proxy-around-library-type", "same-generated-name");

  @TempDir Path output;

  private record Report(String file, long line, long column, String kind, String message) {

    Report withoutPlace() {
      return new Report("", 0, 0, kind, message);
    }

    Report withoutColumn() {
      return new Report(file, line, 0, kind, message);
    }

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
    return expectedIn(Javac.sourcesIn(MISUSES)).stream()
        .filter(each -> !each.kind().equals("javac"))
        .map(Report::message)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misuses")
  void isOneError(String misuse) throws IOException {
    Path directory = MISUSES.resolve(misuse);
    List<Path> sources = sourcesOf(directory);
    List<Report> expected = expectedIn(sources);
    Javac.Compiled compiled =
        compile(directory, sources, CompilerKind.JAVAC, CompilerKind.JAVAC.plain());
    assertThat(compiled.diagnostics().stream().map(MisuseTest::report).toList())
        .as(misuse)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected.stream().filter(each -> !each.kind().equals("javac")))
        .as("messages of the processor about " + misuse)
        .hasSizeLessThanOrEqualTo(1);
  }

  /** As Error Prone requires: the compiler looks at all code, also after the processor's error. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("misuses")
  void isNoErrorInGeneratedCode(String misuse) throws IOException {
    Path directory = MISUSES.resolve(misuse);
    Path out = output.resolve("misuse");
    Javac.Compiled compiled =
        compile(directory, sourcesOf(directory), CompilerKind.JAVAC, LOOKING_AT_ALL);
    assertThat(
            compiled.errors().stream()
                .filter(each -> each.getSource() != null)
                .filter(each -> Path.of(each.getSource().toUri()).startsWith(out)))
        .as(misuse)
        .isEmpty();
  }

  static List<String> misusesWithoutModules() throws IOException {
    return misuses().stream()
        .filter(each -> !Files.exists(MISUSES.resolve(each).resolve("module-info.java")))
        .filter(each -> !OTHER_ERROR_IN_ECLIPSE.contains(each))
        .toList();
  }

  /** Eclipse's own errors differ, and it reports columns otherwise. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("misusesWithoutModules")
  void isTheSameErrorInEclipse(String misuse) throws IOException {
    Path directory = MISUSES.resolve(misuse);
    List<Path> sources = sourcesOf(directory);
    List<Report> expected = expectedIn(sources);
    boolean isPlaceOther = OTHER_PLACE_IN_ECLIPSE.contains(misuse);
    Javac.Compiled compiled =
        compile(directory, sources, CompilerKind.ECJ, CompilerKind.ECJ.plain());
    assertThat(
            compiled.diagnostics().stream()
                .filter(each -> each.getMessage(null).contains("[SmartAsync:"))
                .map(MisuseTest::reportOfEclipse)
                .map(each -> isPlaceOther ? each.withoutPlace() : each))
        .as(() -> misuse + compiled.diagnostics())
        .containsExactlyInAnyOrderElementsOf(
            expected.stream()
                .filter(each -> !each.kind().equals("javac"))
                .map(Report::withoutColumn)
                .map(each -> isPlaceOther ? each.withoutPlace() : each)
                .toList());
  }

  private static List<Path> sourcesOf(Path directory) {
    Path library = directory.resolve("library");
    return Javac.sourcesIn(directory).stream().filter(file -> !file.startsWith(library)).toList();
  }

  private Javac.Compiled compile(
      Path directory, List<Path> sources, CompilerKind compiler, List<String> options)
      throws IOException {
    Path library = directory.resolve("library");
    Javac javac = javac(output.resolve("misuse"), sources, compiler, options);
    if (Files.exists(library)) {
      List<Path> before = Javac.sourcesIn(library);
      Javac.Compiled compiled =
          javac(output.resolve("library"), before, compiler, options).compile(before);
      assertThat(compiled.errors()).isEmpty();
      javac.with(compiled.classes());
    }
    return javac.compile(sources);
  }

  private Javac javac(
      Path directory, List<Path> sources, CompilerKind compiler, List<String> options)
      throws IOException {
    Javac javac = Javac.into(directory, options).by(compiler.get()).with(new OtherProcessor());
    return sources.stream().anyMatch(file -> file.endsWith("module-info.java"))
        ? javac.withRuntime(RuntimeModule.in(Files.createDirectories(output.resolve("runtime"))))
        : javac.withLibraries();
  }

  private static List<Report> expectedIn(List<Path> sources) throws IOException {
    List<Report> expected = new ArrayList<>();
    for (Path source : sources) {
      addExpected(source, expected);
    }
    return expected;
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

  private static Report reportOfEclipse(Diagnostic<? extends JavaFileObject> diagnostic) {
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    String file =
        diagnostic.getSource() == null
            ? ""
            : Path.of(diagnostic.getSource().getName()).getFileName().toString();
    return new Report(file, diagnostic.getLineNumber(), 0, kind, diagnostic.getMessage(null));
  }
}
