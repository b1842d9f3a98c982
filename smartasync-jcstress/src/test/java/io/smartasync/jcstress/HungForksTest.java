package io.smartasync.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A race that hangs does not hang the command. */
@Timeout(60)
class HungForksTest {

  /** What hangs. */
  static final class Hanging {
    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  @Test
  void areEndedWhenTheyHaveTakenTooLong() throws Exception {
    Process fork =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Hanging.class.getName())
            .start();

    HungForks.endThoseStartedBefore(Instant.now().minus(Duration.ofHours(1)));
    assertThat(fork.isAlive()).isTrue();

    // The operating system may tell the start to the second only.
    HungForks.endThoseStartedBefore(Instant.now().plus(Duration.ofHours(1)));
    assertThat(fork.waitFor()).isNotZero();
  }
}
