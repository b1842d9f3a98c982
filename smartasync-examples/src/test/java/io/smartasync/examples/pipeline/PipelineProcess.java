package io.smartasync.examples.pipeline;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pipeline in a process of its own, with a directory of its own for temporary files. */
final class PipelineProcess implements Closeable {

  private final Path temporary;
  private final Path err;
  private final Process process;

  /**
   * Starts it.
   *
   * @param directory an empty one, for what the process writes
   * @param arguments its command line
   */
  PipelineProcess(Path directory, String... arguments) throws IOException {
    temporary = Files.createDirectory(directory.resolve("tmp"));
    err = directory.resolve("err");
    Path unpacked = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Djava.io.tmpdir=" + temporary,
                // Where PostgreSQL is unpacked to, once for all runs.
                "-Dot.epg.working-dir=" + unpacked,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    process = new ProcessBuilder(command).redirectError(err.toFile()).start();
  }

  BufferedReader out() {
    return process.inputReader();
  }

  /** Asks it to end: SIGTERM, which to Java is what Ctrl-C is. */
  void stop() {
    process.destroy();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  List<String> errLines() throws IOException {
    return Files.readAllLines(err);
  }

  /** Its directory for temporary files. */
  Path temporary() {
    return temporary;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
