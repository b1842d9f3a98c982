package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PipelineProcessTest {

  private static final int SIGTERM = 15;

  @TempDir Path directory;

  @Test
  void succeedsAndLeavesNothingBehind() throws Exception {
    try (PipelineProcess pipeline = new PipelineProcess(directory, "--photos", "3", "--async");
        BufferedReader out = pipeline.out()) {
      assertThat(out.lines().toList()).hasSize(10).last().asString().startsWith("Synchronous ");
      assertThat(pipeline.exitCode()).isZero();
      assertThat(pipeline.errLines()).isEmpty();
      assertThat(pipeline.temporary()).isEmptyDirectory();
    }
  }

  @Test
  void failsWithItsExitCode() throws Exception {
    try (PipelineProcess pipeline = new PipelineProcess(directory, "--fast")) {
      assertThat(pipeline.exitCode()).isEqualTo(2);
      assertThat(pipeline.errLines())
          .containsExactly("pipeline: unknown option --fast; see pipeline --help");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended there without notice")
  void cleansUpWhenItIsStopped() throws Exception {
    try (PipelineProcess pipeline = new PipelineProcess(directory, "--photos", "120", "--async");
        BufferedReader out = pipeline.out()) {
      assertThat(out.readLine()).startsWith("Starting");
      assertThat(out.readLine()).isEqualTo("Synchronous: 30 of 120");
      pipeline.stop();

      assertThat(pipeline.exitCode()).isEqualTo(128 + SIGTERM);
      assertThat(pipeline.errLines()).containsExactly("pipeline: stopped before the end");
      assertThat(pipeline.temporary()).isEmptyDirectory();
    }
  }
}
