package io.smartasync.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hanging test does not make the command hang. */
@Timeout(60)
class HungForksTest {

  /** A program that hangs. */
  static final class Hanging {
    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  @Test
  void areEndedAfterTheLimit() throws Exception {
    Process fork =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Hanging.class.getName())
            .start();

    HungForks.endThoseStartedBefore(Instant.now().minus(Duration.ofHours(1)));
    assertThat(fork.isAlive()).isTrue();

    // The operating system may report the start time in whole seconds only.
    HungForks.endThoseStartedBefore(Instant.now().plus(Duration.ofHours(1)));
    assertThat(fork.waitFor()).isNotZero();
  }
}
