package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits and bodies in a JVM without the module {@code jdk.jfr}. */
@Timeout(120)
class NoFlightRecorderTest {

  /** The first wait and the first body of a process do not look for the recorder; others do. */
  static final class Program {

    private Program() {}

    public static void main(String[] args) {
      if (ModuleLayer.boot().findModule("jdk.jfr").isPresent()) {
        throw new IllegalStateException("the recorder is present");
      }
      for (int i = 0; i < 3; i++) {
        CompletableFuture<Thread> waiting = new CompletableFuture<>();
        CompletableFuture<String> answer = new CompletableFuture<>();
        CompletableFuture<String> body =
            Async.start(
                () -> {
                  waiting.complete(Thread.currentThread());
                  return Async.await(answer);
                });
        while (waiting.join().getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
        answer.complete("answer " + i);
        System.out.println(Async.await(body));
      }
    }
  }

  @Test
  void laterWaitsAndBodiesAreNotRecorded() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--limit-modules",
                "java.base",
                "-cp",
                Path.of("target/classes").toAbsolutePath()
                    + File.pathSeparator
                    + Path.of("target/test-classes").toAbsolutePath(),
                Program.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines()).containsExactly("answer 0", "answer 1", "answer 2");
  }
}
