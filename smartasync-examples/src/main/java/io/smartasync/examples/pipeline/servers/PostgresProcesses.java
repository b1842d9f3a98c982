package io.smartasync.examples.pipeline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends the processes of PostgreSQL servers whose owner was killed. */
final class PostgresProcesses {

  private static final Set<String> PROGRAMS = Set.of("postgres", "initdb", "pg_ctl");
  private static final Duration GRACE_TIME = Duration.ofSeconds(10);

  /** How far the clocks of a process and of the file that it writes may differ. */
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

  private PostgresProcesses() {}

  /**
   * Ends the processes that use a directory, and no others.
   *
   * @param data the directory of a server's data
   * @throws IOException if a process does not end
   */
  static void end(Path data) throws IOException {
    List<ProcessHandle> roots =
        ProcessHandle.allProcesses().filter(each -> uses(each, data)).toList();
    for (ProcessHandle root : roots) {
      end(root);
    }
  }

  private static boolean uses(ProcessHandle process, Path data) {
    ProcessHandle.Info info = process.info();
    if (info.command().filter(PostgresProcesses::isProgram).isEmpty()) {
      return false;
    }
    // The system may keep arguments from other processes: Windows does.
    return info.arguments()
        .map(arguments -> names(arguments, data))
        .orElseGet(() -> isNamedInPidFile(process, data));
  }

  private static boolean isProgram(String command) {
    String name = Path.of(command).getFileName().toString();
    return PROGRAMS.contains(name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name);
  }

  private static boolean names(String[] arguments, Path data) {
    for (String argument : arguments) {
      if (argument.equals(data.toString()) || argument.equals("--pgdata=" + data)) {
        return true;
      }
    }
    return false;
  }

  /** The file has the number of the process, the directory, and the time of the start. */
  private static boolean isNamedInPidFile(ProcessHandle process, Path data) {
    List<String> lines;
    try {
      lines = Files.readAllLines(data.resolve("postmaster.pid"));
    } catch (IOException e) {
      return false;
    }
    if (lines.size() < 3 || !lines.get(0).equals(Long.toString(process.pid()))) {
      return false;
    }
    Optional<Instant> started = process.info().startInstant();
    return started.isPresent()
        && Path.of(lines.get(1)).equals(data)
        && lines.get(2).matches("\\d{1,12}")
        && Duration.between(started.get(), Instant.ofEpochSecond(Long.parseLong(lines.get(2))))
                .abs()
                .compareTo(CLOCK_TOLERANCE)
            <= 0;
  }

  private static void end(ProcessHandle root) throws IOException {
    List<ProcessHandle> all = new ArrayList<>(root.descendants().toList());
    all.add(root);
    root.destroy();
    if (hasEnded(root)) {
      return;
    }
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      if (!hasEnded(each)) {
        throw new IOException("process " + each.pid() + " of PostgreSQL does not end");
      }
    }
  }

  private static boolean hasEnded(ProcessHandle process) {
    try {
      process.onExit().get(GRACE_TIME.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
