package io.smartasync.examples.pipeline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of arguments for the {@code java} command, with which other processes run the pipeline.
 */
final class ArgumentFile {

  private ArgumentFile() {}

  /**
   * Writes the arguments with which another process runs the pipeline on the same servers: the
   * flags and the class path of this JVM, and the addresses.
   *
   * @param file the file to write; replaced if it exists
   * @param endpoints the addresses of the servers
   * @return the command that a user types, without the options of the pipeline
   * @throws IOException if the file cannot be written
   */
  static String write(Path file, Endpoints endpoints) throws IOException {
    List<String> arguments =
        new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    arguments.add("-classpath");
    arguments.add(System.getProperty("java.class.path"));
    arguments.add(Main.class.getName());
    arguments.add("--servers");
    arguments.add(endpoints.text());
    try {
      Files.write(file, arguments.stream().map(ArgumentFile::quoted).toList());
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + Failures.describe(e), e);
    }
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return java + " \"@" + file.toAbsolutePath() + "\"";
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
