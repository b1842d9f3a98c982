package io.smartasync.integration.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of docs/guide/packaging.md as they are on the page, with the packaged runtime
 * and a program that calls both methods of an operation.
 */
class PackagingTest {

  private static final String GREETER =
      """
      import static io.smartasync.Async.await;

      import io.smartasync.SmartAsync;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.Executor;
      import java.util.concurrent.TimeUnit;

      public class Greeter implements SmartGreeter {
        private static final Executor LATER =
            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

        @Override
        @SmartAsync
        public String greet(String name) {
          return await(CompletableFuture.supplyAsync(() -> "Hello, " + name, LATER));
        }
      }
      """;

  private static final String MAIN =
      """
      public class Main {
        public static void main(String[] args) {
          // From the second wait on, events would be recorded.
          for (int i = 0; i < 3; i++) {
            System.out.println(new Greeter().greet("caller"));
            System.out.println(new Greeter().greetAsync("other caller").join());
          }
        }
      }
      """;

  private static final String OUTPUT = "Hello, caller\nHello, other caller\n".repeat(3);

  @TempDir static Path directory;

  /** {@code app.jar} and {@code lib/smartasync.jar}, as the page has them. */
  @BeforeAll
  static void packageTheProgram() throws IOException {
    Path lib = Files.createDirectories(directory.resolve("lib"));
    Files.copy(Packaged.jar("smartasync"), lib.resolve("smartasync.jar"));
    compile(
        "app",
        List.of("-cp", lib.resolve("smartasync.jar") + File.pathSeparator + jspecify()),
        "Greeter.java",
        GREETER,
        "Main.java",
        MAIN);
  }

  @Test
  void runsOnTheClassPath() throws Exception {
    assertThat(outputOf(commands("On the class path"))).isEqualTo(OUTPUT);
  }

  /** Also without JDK Flight Recorder, which the image does not contain. */
  @Test
  void runsInARuntimeImage() throws Exception {
    assertThat(outputOf(commands("A runtime image: jlink"))).isEqualTo(OUTPUT);
    assertThat(outputOf(List.of("image/bin/java --list-modules")).lines())
        .map(module -> module.replaceAll("@.*", ""))
        .containsExactly("io.smartasync", "java.base");
  }

  /** The annotations of JSpecify are needed for compilation only. */
  @Test
  void runsInARuntimeImageAsAModule() throws Exception {
    Path lib = directory.resolve("lib");
    String packaged = "package org.example;\n\n";
    compile(
        "module",
        List.of("--module-path", lib.resolve("smartasync.jar") + File.pathSeparator + jspecify()),
        "module-info.java",
        "module org.example { requires io.smartasync; }",
        "org/example/Greeter.java",
        packaged + GREETER,
        "org/example/Main.java",
        packaged + MAIN);

    assertThat(
            outputOf(
                List.of(
                    "jlink --module-path lib/smartasync.jar:module.jar --add-modules org.example"
                        + " --launcher greet=org.example/org.example.Main --output image2",
                    "image2/bin/greet")))
        .isEqualTo(OUTPUT);
  }

  @Test
  void startsFromAClassDataArchive() throws Exception {
    assertThatClassesComeFromTheArchive(commands("A class data archive: CDS"));
  }

  @Test
  void startsFromAnAotCache() throws Exception {
    assumeTrue(Runtime.version().feature() >= 25, "one command for the cache is new in JDK 25");
    assertThatClassesComeFromTheArchive(commands("An AOT cache (JDK 25)"));
  }

  private static void assertThatClassesComeFromTheArchive(List<String> commands) throws Exception {
    assertThat(commands).hasSize(2);
    assertThat(outputOf(List.of(commands.get(0)))).startsWith(OUTPUT);

    Path log = directory.resolve("classes.txt");
    Files.deleteIfExists(log);
    String logged = commands.get(1).replace("java ", "java -Xlog:class+load:file=classes.txt ");
    assertThat(outputOf(List.of(logged))).isEqualTo(OUTPUT);
    try (Stream<String> lines = Files.lines(log)) {
      assertThat(lines.filter(line -> line.contains(" io.smartasync.Async ")))
          .singleElement()
          .asString()
          .contains("shared objects file");
    }
  }

  /** Returns the commands below a heading of the page. */
  private static List<String> commands(String heading) throws IOException {
    String page = Files.readString(Packaged.ROOT.resolve("docs/guide/packaging.md"));
    return Pattern.compile(
            "(?ms)^## " + Pattern.quote(heading) + "$(?:(?!^## ).)*?^```sh\\n(.*?)^```$")
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow()
        .lines()
        .toList();
  }

  /** Runs commands in a shell whose {@code java} is the JDK of this test. */
  private static String outputOf(List<String> commands) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-e", "-c", String.join("\n", commands))
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder
        .environment()
        .merge(
            "PATH",
            Path.of(System.getProperty("java.home"), "bin").toString(),
            (path, jdk) -> jdk + File.pathSeparator + path);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  /** Compiles sources with the packaged processor and makes a jar of the classes. */
  private static void compile(String name, List<String> paths, String... filesAndSources)
      throws IOException {
    Path sources = directory.resolve(name + "-sources");
    Path classes = directory.resolve(name + "-classes");
    List<String> arguments = new ArrayList<>(paths);
    arguments.addAll(List.of("--release", "21", "-Xlint:all", "-Werror", "-d", classes.toString()));
    arguments.addAll(List.of("--processor-path", Packaged.jar("smartasync-processor").toString()));
    for (int i = 0; i < filesAndSources.length; i += 2) {
      Path file = sources.resolve(filesAndSources[i]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, filesAndSources[i + 1]);
      arguments.add(file.toString());
    }
    runTool("javac", arguments);
    Path jar = directory.resolve(name + ".jar");
    runTool("jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
  }

  private static void runTool(String name, List<String> arguments) {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    int exitCode =
        ToolProvider.findFirst(name)
            .orElseThrow()
            .run(writer, writer, arguments.toArray(String[]::new));
    assertThat(exitCode).as(output.toString()).isZero();
  }

  private static Path jspecify() {
    return Path.of(
        org.jspecify.annotations.NonNull.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .getPath());
  }
}
