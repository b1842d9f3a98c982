package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies that use up the heap of a JVM of their own: their callers receive the error. */
@Timeout(240)
class OutOfMemoryTest {

  private static final int BODIES = 8;

  /** Keeps what it allocates, so that only the error ends it. */
  private static int allocateAll() {
    List<byte[]> kept = new ArrayList<>();
    while (kept.size() < Integer.MAX_VALUE) {
      kept.add(new byte[1 << 16]);
    }
    return kept.size();
  }

  /** Prints how many callers have received the error. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      List<CompletableFuture<Integer>> bodies = new ArrayList<>();
      for (int i = 0; i < BODIES; i++) {
        bodies.add(Async.start(OutOfMemoryTest::allocateAll));
      }
      int received = 0;
      for (CompletableFuture<Integer> body : bodies) {
        try {
          int unexpected = await(body);
          throw new AssertionError(unexpected);
        } catch (OutOfMemoryError e) {
          received++;
        }
      }
      System.out.println("received " + received);
    }
  }

  @Test
  void theCallerOfEachBodyReceivesTheError() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                classPath(),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(output).endsWith("received " + BODIES);
    assertThat(process.waitFor()).isZero();
  }

  private static String classPath() throws Exception {
    List<String> locations = new ArrayList<>();
    for (Class<?> type : List.of(Async.class, OutOfMemoryTest.class)) {
      locations.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(File.pathSeparator, locations);
  }
}
