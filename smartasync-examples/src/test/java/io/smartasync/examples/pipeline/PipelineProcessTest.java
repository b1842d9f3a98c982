package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineProcessTest {

  private static final int SIGTERM = 15;

  @TempDir Path directory;

  @Test
  void succeedsAndLeavesNothingBehind() throws Exception {
    try (PipelineProcess pipeline = PipelineProcess.start(directory, "--photos", "3", "--async");
        BufferedReader out = pipeline.out()) {
      assertThat(out.lines().toList()).hasSize(10).last().asString().startsWith("Synchronous ");
      assertThat(pipeline.exitCode()).isZero();
      assertThat(pipeline.errLines()).isEmpty();
      assertThat(pipeline.temporary()).isEmptyDirectory();
    }
  }

  @Test
  void failsWithItsExitCode() throws Exception {
    try (PipelineProcess pipeline = PipelineProcess.start(directory, "--fast")) {
      assertThat(pipeline.exitCode()).isEqualTo(2);
      assertThat(pipeline.errLines())
          .containsExactly("pipeline: unknown option --fast; see pipeline --help");
    }
  }

  /**
   * The locale of the user does not exist, the settings are for another server, and nothing reads
   * the output to its end, as in {@code pipeline | head -1}.
   */
  @Test
  void theEnvironmentOfTheUserHasNoEffect() throws Exception {
    Map<String, String> environment =
        Map.of("LC_ALL", "xx_XX", "PGDATA", "/nowhere", "PGPORT", "1", "PGOPTIONS", "--wrong");
    try (PipelineProcess pipeline =
        PipelineProcess.start(directory, List.of(), environment, "--photos", "2")) {
      try (BufferedReader out = pipeline.out()) {
        assertThat(out.readLine()).startsWith("Starting");
      }
      assertThat(pipeline.exitCode()).isZero();
      assertThat(pipeline.errLines()).isEmpty();
      assertThat(pipeline.temporary()).isEmptyDirectory();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes cannot be asked to end there")
  void cleansUpWhenItIsStopped() throws Exception {
    try (PipelineProcess pipeline = PipelineProcess.start(directory, "--photos", "120", "--async");
        BufferedReader out = pipeline.out()) {
      assertThat(out.readLine()).startsWith("Starting");
      assertThat(out.readLine()).isEqualTo("Synchronous: 30 of 120");
      pipeline.stop();

      isStopped(pipeline);
    }
  }

  /**
   * One process is stopped at once, and the others when this file of PostgreSQL appears. The
   * programs of PostgreSQL are stopped too, possibly before the pipeline.
   */
  @ParameterizedTest
  @ValueSource(strings = {"", "postgres/PG_VERSION", "postgres/postmaster.pid"})
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs setsid")
  void cleansUpWhenItIsStoppedWhileTheServersStart(String file) throws Exception {
    List<String> leader = List.of("setsid");
    try (PipelineProcess pipeline =
            PipelineProcess.start(directory, leader, Map.of(), "--photos", "2");
        BufferedReader out = pipeline.out()) {
      assertThat(out.readLine()).startsWith("Starting");
      while (!hasWorkDirectoryWith(file, pipeline.temporary())) {
        Thread.sleep(5);
      }
      pipeline.stopGroup();

      isStopped(pipeline);
    }
  }

  private static boolean hasWorkDirectoryWith(String file, Path temporary) throws IOException {
    try (Stream<Path> directories = Files.list(temporary)) {
      return file.isEmpty() || directories.anyMatch(each -> Files.exists(each.resolve(file)));
    }
  }

  private static void isStopped(PipelineProcess pipeline) throws Exception {
    assertThat(pipeline.exitCode()).isEqualTo(128 + SIGTERM);
    assertThat(pipeline.errLines()).containsExactly("pipeline: stopped before the end");
    assertThat(pipeline.temporary()).isEmptyDirectory();
    assertThat(pipeline.postgresServers()).isEmpty();
  }

  /** A third run goes on meanwhile: the next run does not disturb it. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "arguments of processes are not known there")
  void theNextRunRemovesWhatAKilledRunHasLeft() throws Exception {
    try (PipelineProcess killed = PipelineProcess.start(directory, "--photos", "40");
        BufferedReader out = killed.out()) {
      assertThat(out.readLine()).startsWith("Starting");
      assertThat(out.readLine()).isEqualTo("Synchronous: 10 of 40");
      killed.kill();
      assertThat(killed.postgresServers()).hasSize(1);
      assertThat(killed.temporary()).isNotEmptyDirectory();
    }
    try (PipelineProcess running = PipelineProcess.start(directory, "--photos", "40");
        BufferedReader outOfRunning = running.out()) {
      assertThat(outOfRunning.readLine()).startsWith("Starting");
      assertThat(outOfRunning.readLine()).isEqualTo("Synchronous: 10 of 40");
      try (PipelineProcess next = PipelineProcess.start(directory, "--photos", "2")) {
        assertThat(next.exitCode()).isZero();
        assertThat(next.errLines()).isEmpty();
      }

      assertThat(outOfRunning.lines().toList()).last().asString().contains("40 photos");
      assertThat(running.exitCode()).isZero();
      assertThat(running.errLines()).isEmpty();
      assertThat(running.temporary()).isEmptyDirectory();
      assertThat(running.postgresServers()).isEmpty();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no such limit there")
  void aLimitOfOpenFilesIsOneClearLine() throws Exception {
    List<String> limited = List.of("sh", "-c", "ulimit -n 128; exec \"$@\"", "sh");
    try (PipelineProcess pipeline = PipelineProcess.start(directory, limited, Map.of())) {
      assertThat(pipeline.exitCode()).isEqualTo(1);
      assertThat(pipeline.errLines())
          .containsExactly(
              "pipeline: only 128 files may be open at the same time, but 512 are needed: raise"
                  + " the limit with 'ulimit -n'");
      assertThat(pipeline.temporary()).isEmptyDirectory();
    }
  }

  @Test
  void aDiskThatIsTooSmallIsOneClearLine() throws Exception {
    Path temporary = Files.createDirectory(directory.resolve(PipelineProcess.TEMPORARY));
    try (Tmpfs disk = new Tmpfs(temporary, 80_000_000);
        PipelineProcess pipeline = PipelineProcess.start(directory)) {
      assertThat(pipeline.exitCode()).isEqualTo(1);
      assertThat(pipeline.errLines())
          .singleElement()
          .asString()
          .matches(
              "pipeline: not enough space in "
                  + temporary.toRealPath()
                  + " \\(disk tmpfs\\): 76 MiB are free, and \\d+ MiB are needed");
      assertThat(disk.path()).isEmptyDirectory();
    }
  }
}
