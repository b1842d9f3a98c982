package io.smartasync.frameworks.spring.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;

/** A program that Spring Boot has processed ahead of time, as for a native image. */
class AheadOfTimeTest {

  private static final String CLASS_PATH = System.getProperty("java.class.path");

  @TempDir Path folder;

  @Test
  void adviceAppliesToTwins() throws IOException, InterruptedException {
    Path sources = folder.resolve("sources");
    Path resources = folder.resolve("resources");
    Path classes = folder.resolve("classes");
    String unused =
        java(
            "-classpath",
            CLASS_PATH,
            SpringApplicationAotProcessor.class.getName(),
            Program.class.getName(),
            sources.toString(),
            resources.toString(),
            classes.toString(),
            "io.smartasync",
            "program");
    compile(sources, classes);

    String output =
        java(
            "-Dspring.aot.enabled=true",
            "-classpath",
            classes + File.pathSeparator + CLASS_PATH,
            Program.class.getName());

    assertThat(output.lines())
        .containsExactly(
            "processed: true",
            "a box from the depot",
            "advised: [fetch]",
            "a book from the shelf",
            "refused: SmartShelf.take");
    assertThat(classes).isDirectoryRecursivelyContaining("glob:**/Shelf$$SpringCGLIB$$0.class");
    assertThat(hints(resources)).contains("aot.SmartDepot", "aot.SmartShelf");
  }

  /** Runs a program and returns what it prints. */
  private String java(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start()
            .waitFor();
    assertThat(code).as("%s%n%s", Files.readString(output), Files.readString(errors)).isZero();
    return Files.readString(output).replaceFirst("(?s)^.*(?=processed: )", "");
  }

  private static void compile(Path sources, Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-nowarn",
                "-classpath",
                classes + File.pathSeparator + CLASS_PATH,
                "-d",
                classes.toString()));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(each -> each.endsWith(".java")).forEach(arguments::add);
    }
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    assertThat(code).isZero();
  }

  private static String hints(Path folder) throws IOException {
    StringBuilder hints = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        hints.append(Files.readString(each));
      }
    }
    return hints.toString();
  }
}
