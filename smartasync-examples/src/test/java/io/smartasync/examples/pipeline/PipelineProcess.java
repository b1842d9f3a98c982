package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pipeline in a process of its own, with its own directory for temporary files. */
final class PipelineProcess implements Closeable {

  /** The name of the directory for temporary files: a space must not matter. */
  static final String TEMPORARY = "temporary files";

  private final Path temporary;
  private final Path err;
  private final Process process;

  private PipelineProcess(Path temporary, Path err, Process process) {
    this.temporary = temporary;
    this.err = err;
    this.process = process;
  }

  /**
   * Starts the pipeline.
   *
   * @param directory a directory for the output and the temporary files of the process
   * @param arguments the command line of the pipeline
   */
  static PipelineProcess start(Path directory, String... arguments) throws IOException {
    return start(directory, List.of(), Map.of(), arguments);
  }

  /**
   * Starts the pipeline.
   *
   * @param directory a directory for the output and the temporary files of the process
   * @param launcher a command that runs the command that follows it; may be empty
   * @param environment variables for the process
   * @param arguments the command line of the pipeline
   */
  static PipelineProcess start(
      Path directory, List<String> launcher, Map<String, String> environment, String... arguments)
      throws IOException {
    Path temporary = Files.createDirectories(directory.resolve(TEMPORARY));
    Path err = Files.createTempFile(directory, "err", ".txt");
    List<String> command = new ArrayList<>(launcher);
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            // The process is too short for more optimization.
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-Dpipeline.programs=" + System.getProperty("pipeline.programs"),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
    builder.environment().putAll(environment);
    return new PipelineProcess(temporary, err, builder.start());
  }

  BufferedReader out() {
    return process.inputReader();
  }

  /** Asks the process to end with SIGTERM, which Java handles like the SIGINT of Ctrl-C. */
  void stop() {
    process.destroy();
  }

  /**
   * Asks the process and all processes of its group to end, as Ctrl-C in a terminal does. The
   * process must have been started with {@code setsid}, which makes it the leader of a group.
   */
  void stopGroup() throws IOException, InterruptedException {
    List<String> kill = List.of("kill", "-TERM", "--", "-" + process.pid());
    assertThat(new ProcessBuilder(kill).inheritIO().start().waitFor()).isZero();
  }

  /** Ends the process with SIGKILL, so that it cannot clean up. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  List<String> errLines() throws IOException {
    return Files.readAllLines(err);
  }

  /** Returns the process's directory for temporary files. */
  Path temporary() {
    return temporary;
  }

  /** Returns the PostgreSQL servers that use a directory in the one for temporary files. */
  List<ProcessHandle> postgresServers() {
    return ProcessHandle.allProcesses().filter(this::isPostgresServer).toList();
  }

  private boolean isPostgresServer(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.command().filter(command -> command.endsWith("/postgres")).isPresent()
        && info.arguments().stream()
            .flatMap(Stream::of)
            .anyMatch(argument -> argument.startsWith(temporary.toString()));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
