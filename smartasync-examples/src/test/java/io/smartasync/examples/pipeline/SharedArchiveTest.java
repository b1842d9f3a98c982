package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.pgclient.PgConnectOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several processes archive photos in the same database, with the commands of the documentation.
 */
class SharedArchiveTest {

  private static final int PHOTOS = 40;
  private static final int PROCESSES = 4;

  /** The exit code of a process that ended in an orderly way after SIGTERM. */
  private static final int SIGTERM_EXIT = 128 + 15;

  @TempDir Path directory;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes cannot be asked to end there")
  void fourProcessesArchiveEachPhotoOnce() throws Exception {
    Path arguments = directory.resolve("for others.args");
    try (PipelineProcess server =
            PipelineProcess.start(
                directory, "--photos", Integer.toString(PHOTOS), "--serve", arguments.toString());
        BufferedReader out = server.out()) {
      assertThat(out.readLine()).startsWith("Starting");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      assertThat(out.readLine())
          .isEqualTo(
              "Serving until Ctrl-C. In another terminal: "
                  + java
                  + " \"@"
                  + arguments
                  + "\" --shard 1/4");
      PgConnectOptions database = database(arguments);
      Rows.recordSaves(database);

      List<Process> processes = new ArrayList<>();
      for (int i = 1; i <= PROCESSES; i++) {
        processes.add(start(java, "@" + arguments, "--shard", i + "/" + PROCESSES));
      }
      for (int i = 1; i <= PROCESSES; i++) {
        isDone(processes.get(i - 1), i);
      }

      Long[] all = LongStream.rangeClosed(1, PHOTOS).boxed().toArray(Long[]::new);
      assertThat(Rows.ids(database)).containsExactly(all);
      assertThat(Rows.saves(database)).containsExactly(all);

      server.stop();
      assertThat(server.exitCode()).isEqualTo(SIGTERM_EXIT);
      assertThat(server.errLines()).isEmpty();
      assertThat(arguments).doesNotExist();
      assertThat(server.temporary()).isEmptyDirectory();
      assertThat(server.postgresServers()).isEmpty();
    }
  }

  private static Process start(String... command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void isDone(Process process, int number) throws Exception {
    try (BufferedReader out = process.inputReader()) {
      assertThat(out.lines().toList())
          .last()
          .asString()
          .matches(
              "Synchronous "
                  + number
                  + "/4: 10 photos, \\d+\\.\\d MiB in \\d+ ms; every row in PostgreSQL matches its"
                  + " file");
    }
    assertThat(process.waitFor()).isZero();
  }

  /** The last argument has the addresses of the servers. */
  private static PgConnectOptions database(Path arguments) throws IOException {
    String last = Files.readAllLines(arguments).getLast();
    return Endpoints.parse(last.substring(1, last.length() - 1)).postgres();
  }
}
