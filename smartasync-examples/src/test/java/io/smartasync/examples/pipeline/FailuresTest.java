package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IOException("the disk is gone"), "the disk is gone"),
        Arguments.of(new IOException("\n  first\nsecond\n"), "first"),
        Arguments.of(new IOException(" "), "IOException"),
        Arguments.of(new IllegalStateException(), "IllegalStateException"),
        Arguments.of(
            new ConnectException().initCause(new IOException("Connection refused")),
            "Connection refused"),
        Arguments.of(new AccessDeniedException("a.jpg"), "AccessDeniedException: a.jpg"),
        Arguments.of(new NoClassDefFoundError("a/B"), "NoClassDefFoundError: a/B"),
        Arguments.of(new FileSystemException("a.jpg", null, "in use"), "a.jpg: in use"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void areDescribedInOneLine(Throwable failure, String line) {
    assertThat(Failures.describe(failure)).isEqualTo(line);
  }

  @Test
  void nameTheTimeout() {
    assertThat(Failures.timedOut(Duration.ofSeconds(90))).isEqualTo("timed out after 1m30s");
  }
}
