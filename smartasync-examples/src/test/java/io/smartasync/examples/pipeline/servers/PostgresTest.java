package io.smartasync.examples.pipeline.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.examples.pipeline.Tmpfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir Path directory;

  @Test
  void aFullDiskIsReportedAtOnceWithItsFolder() throws IOException {
    PostgresPrograms programs =
        PostgresPrograms.in(Path.of(System.getProperty("pipeline.programs")));
    Path data = Files.createDirectory(directory.resolve("data"));
    try (Tmpfs disk = new Tmpfs(data, 10_000_000)) {
      assertThatThrownBy(() -> Postgres.start(programs, disk.path()))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("cannot start PostgreSQL in " + data + ": ")
          .hasMessageContaining("No space left on device");
    }
  }

  @Test
  void theProgramsAreUnpackedOnceBySeveralRuns() throws Exception {
    Path folder = directory.resolve("a folder").resolve("programs");
    List<FutureTask<PostgresPrograms>> runs = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      FutureTask<PostgresPrograms> run = new FutureTask<>(() -> PostgresPrograms.in(folder));
      runs.add(run);
      Thread.ofPlatform().start(run);
    }
    for (FutureTask<PostgresPrograms> run : runs) {
      assertThat(run.get().run("postgres", "--version").output()).startsWith("postgres (Postgr");
    }
    assertThat(folder.getParent()).isDirectoryContaining("glob:**programs");
    assertThat(folder.getParent()).isDirectoryNotContaining("glob:**pipeline*");
  }

  /** A process may have the number of a server that has ended. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sleep there")
  void aProcessOfAnotherProgramIsNotEnded() throws Exception {
    Process foreign = new ProcessBuilder("sleep", "300").start();
    try {
      Files.writeString(
          directory.resolve("postmaster.pid"),
          foreign.pid() + "\n" + directory + "\n" + System.currentTimeMillis() / 1000 + "\n");

      PostgresProcesses.end(directory);

      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroyForcibly();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "arguments of processes are not known there")
  void aServerOfAnotherDirectoryIsNotEnded() throws Exception {
    Path program = Files.copy(SHELL.toRealPath(), directory.resolve("postgres"));
    Path data = directory.resolve("data");
    Process own = server(program, data);
    Process foreign = server(program, directory.resolve("data of another server"));
    try {
      PostgresProcesses.end(data);

      assertThat(own.isAlive()).isFalse();
      assertThat(foreign.isAlive()).isTrue();
    } finally {
      own.destroyForcibly();
      foreign.destroyForcibly();
    }
  }

  /** A shell with the name and the arguments of a server, which waits for input. */
  private static Process server(Path program, Path data) throws IOException {
    return new ProcessBuilder(program.toString(), "-c", "read line", "-D", data.toString()).start();
  }
}
