package io.smartasync.examples.pipeline.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of another project to its end. */
final class Command {

  private static final Duration GRACE_TIME = Duration.ofSeconds(5);

  private final Process process;

  private Command(Process process) {
    this.process = process;
  }

  /**
   * Runs a program. An interruption ends the program.
   *
   * @param command the program and its arguments
   * @return the result
   * @throws InterruptedIOException if the calling thread is interrupted, or a signal has ended the
   *     program
   * @throws IOException if the program cannot be started
   */
  static Result run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Settings of the user's own PostgreSQL and language must not have an effect here.
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return new Command(builder.start()).result();
  }

  private Result result() throws IOException {
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      int exitCode = process.waitFor();
      // Not to the end of the stream: a server that the program has started may keep it open.
      byte[] output = out.readNBytes(out.available());
      Result result = new Result(exitCode, new String(output, StandardCharsets.UTF_8));
      if (result.isStopped()) {
        throw new InterruptedIOException("a program was stopped by a signal");
      }
      return result;
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while a program was running");
    }
  }

  /** Gives the program time to end its own processes. */
  private void end() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroy();
    try {
      if (process.waitFor(GRACE_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      // Interrupted again: end it at once.
    }
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * The result of a program.
   *
   * @param exitCode the exit code; 0 means success
   * @param output what the program has printed
   */
  record Result(int exitCode, String output) {

    private static final int KILLED_BY_SIGNAL = 128;

    /** A Ctrl-C in a terminal reaches this process and the programs that it runs. */
    private boolean isStopped() {
      return exitCode > KILLED_BY_SIGNAL
          || (exitCode != 0
              && (output.contains("caught signal") || output.contains("terminated by signal 2")));
    }
  }
}
