package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands that docs/guide/build-tools.md gives for scripts and for Javadoc. */
class ScriptsTest {

  private static final Path PAGE = Pages.ROOT.resolve("docs/guide/build-tools.md");

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path directory;

  private record Result(int exitCode, String output) {}

  /** The script of the page, which is its only program that JBang can run. */
  @BeforeEach
  void writeTheScript() throws IOException {
    String script =
        Snippet.inMarkdown(PAGE)
            .map(Snippet::code)
            .filter(code -> code.contains("jbang"))
            .findFirst()
            .orElseThrow();
    Files.writeString(directory.resolve("Main.java"), script);
  }

  @Test
  void twoCommands() throws Exception {
    assertThat(compileMain()).isEqualTo(new Result(0, ""));
    assertThat(run("java", "--class-path", "classes" + File.pathSeparator + runtime(), "Main"))
        .isEqualTo(new Result(0, "8\n"));
  }

  /** The options are those that the script asks for. */
  @Test
  void theCommandsThatJBangRuns() throws Exception {
    String options =
        Files.readAllLines(directory.resolve("Main.java")).stream()
            .filter(line -> line.startsWith("//COMPILE_OPTIONS "))
            .map(line -> line.substring("//COMPILE_OPTIONS ".length()))
            .findFirst()
            .orElseThrow();
    Result compiled = run("javac", options, "--class-path", CLASS_PATH, "-d", "jar", "Main.java");
    assertThat(compiled.exitCode()).as(compiled.output()).isZero();
    assertThat(run("java", "--class-path", "jar" + File.pathSeparator + CLASS_PATH, "Main"))
        .isEqualTo(new Result(0, "8\n"));
  }

  @Test
  void aSourceFileCanUseAsync() throws Exception {
    Files.writeString(
        directory.resolve("Plain.java"),
        """
        import io.smartasync.Async;

        class Plain {
          public static void main(String[] arguments) {
            System.out.println(Async.await(Async.start(() -> 21 + 21)));
          }
        }
        """);
    assertThat(run("java", "--class-path", runtime(), "Plain.java"))
        .isEqualTo(new Result(0, "42\n"));
  }

  @Test
  void jshellCanUseAsync() {
    try (JShell shell = JShell.create()) {
      shell.addToClasspath(runtime());
      List<SnippetEvent> events =
          shell.eval("io.smartasync.Async.await(io.smartasync.Async.start(() -> 21 + 21))");
      assertThat(events).extracting(SnippetEvent::value).containsExactly("42");
    }
  }

  @Test
  void javadocNeedsTheGeneratedSources() throws Exception {
    Result before =
        run("javadoc", "-quiet", "-package", "-cp", runtime(), "-d", "api", "Main.java");
    assertThat(before.exitCode()).isNotZero();
    assertThat(before.output()).contains("cannot find symbol");

    compileMain("-s", ".");
    Result after =
        run(
            "javadoc",
            "-quiet",
            "-package",
            "-cp",
            runtime(),
            "-d",
            "api",
            "-sourcepath",
            ".",
            "Main.java",
            "SmartMain.java");
    assertThat(after.exitCode()).as(after.output()).isZero();
  }

  private Result compileMain(String... options) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--processor-path", CLASS_PATH, "--class-path", runtime()));
    arguments.addAll(List.of("-d", "classes", "Main.java"));
    return run("javac", arguments.toArray(String[]::new));
  }

  /** Returns the class path entry of the runtime. */
  private static String runtime() {
    try {
      return Path.of(Async.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Result run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output.replace("\r\n", "\n"));
  }
}
