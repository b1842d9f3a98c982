package io.smartasync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Runs the programs of the JDK as a user does. */
public final class JavaTool {

  /** The class path of the tests, which contains the runtime and the processor. */
  public static final String CLASS_PATH = System.getProperty("java.class.path");

  private JavaTool() {}

  /** Returns the class path entry of the runtime. */
  public static String runtime() {
    try {
      return Path.of(Async.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Compiles as the program javac does, in this process, and requires that it prints nothing. */
  public static void compile(List<String> arguments) {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    int exitCode =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(writer, writer, arguments.toArray(String[]::new));
    assertThat(output).as("exit code %s", exitCode).hasToString("");
    assertThat(exitCode).isZero();
  }

  /** Runs a program, requires that it succeeds, and returns what it prints. */
  public static String run(Path directory, String program, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", program).toString());
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", command, output).isZero();
    return output.replace(System.lineSeparator(), "\n");
  }
}
