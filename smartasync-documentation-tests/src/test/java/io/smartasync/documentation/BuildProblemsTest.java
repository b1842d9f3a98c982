package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Causes the build problems of the troubleshooting page and compares what is printed. */
class BuildProblemsTest {

  private static final Path PAGE = Pages.ROOT.resolve("docs/troubleshooting.md");
  private static final Path README = Pages.ROOT.resolve("README.md");

  /** The first JDK whose compiler does not run processors of the class path by default. */
  private static final int EXPLICIT_PROCESSORS = 23;

  @TempDir Path directory;

  private Path source;

  @BeforeEach
  void writeTheExample() throws IOException {
    source = directory.resolve("DataFetcher.java");
    Files.writeString(source, Snippet.inMarkdown(README).toList().get(1).code());
  }

  @Test
  void withoutTheProcessor() throws IOException {
    assertThat(javac("-proc:none")).contains(textBelow("cannot find symbol: class"));
  }

  @Test
  void withTheProcessorOnlyOnTheClassPath() throws IOException {
    if (Runtime.version().feature() < EXPLICIT_PROCESSORS) {
      assertThat(javac()).doesNotContain("error:");
    } else {
      assertThat(javac()).contains(textBelow("cannot find symbol: class"));
    }
  }

  /** In a process of its own: a compiler in this one finds the processor with its own loader. */
  @Test
  void theNameOfTheProcessorShowsThatItIsMissing() throws Exception {
    String missing = "error: Annotation processor '%s' not found";
    String processor = "io.smartasync.processor.SmartAsyncProcessor";
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-processor",
                processor,
                "--processor-path",
                directory.toString(),
                source.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(javac.waitFor()).isNotZero();
    assertThat(output).startsWith(missing.formatted(processor));
    assertThat(Files.readString(PAGE)).contains(missing.formatted(processor));
  }

  @Test
  void processorsOfTheClassPathCanBeEnabled() throws IOException {
    assertThat(javac("-proc:full")).doesNotContain("error:");
  }

  /** Runs the compiler with the class path of this test, which has the processor. */
  private String javac(String... options) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    // See SnippetCompiler.
    arguments.addAll(List.of("-sourcepath", directory.toString()));
    arguments.addAll(List.of("-d", directory.toString(), source.toString()));
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler()
        .run(null, output, output, arguments.toArray(String[]::new));
    return output
        .toString(StandardCharsets.UTF_8)
        .replace(directory.toString() + directory.getFileSystem().getSeparator(), "");
  }

  @Test
  void runningASourceFileWithAProcessorPath() throws Exception {
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--processor-path",
                "processor.jar",
                source.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(java.waitFor()).isNotZero();
    assertThat(output).contains(textBelow("Unrecognized option"));
  }

  /** Returns the first text block below a heading. */
  private static String textBelow(String heading) throws IOException {
    return Pattern.compile("(?ms)^### " + Pattern.quote(heading) + ".*?^```text\\n(.*?)\\n```$")
        .matcher(Files.readString(PAGE))
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
