package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file system of its own, which gets full. Where the user may not mount one, the test is
 * aborted and says so.
 */
final class Tmpfs implements Closeable {

  private final Path directory;

  Tmpfs(Path directory, int bytes) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/mount")), "there is no /bin/mount here");
    String refusal =
        run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", directory.toString());
    assumeTrue(refusal.isEmpty(), refusal);
    this.directory = directory;
  }

  void grow(int bytes) throws IOException {
    assertThat(run("mount", "-o", "remount,size=" + bytes, directory.toString())).isEmpty();
  }

  /** Returns what the command has to say, which is nothing where it succeeds. */
  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    assertThat(run("umount", directory.toString())).isEmpty();
  }
}
