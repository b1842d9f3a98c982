package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small file system that gets full. If the user is not allowed to mount one, the test is aborted
 * with that reason.
 */
public final class Tmpfs implements Closeable {

  private final Path directory;

  /**
   * Mounts the file system.
   *
   * @param directory where to mount it
   * @param bytes its size
   */
  public Tmpfs(Path directory, int bytes) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/mount")), "there is no /bin/mount here");
    String refusal =
        run("mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", directory.toString());
    assumeTrue(refusal.isEmpty(), refusal);
    this.directory = directory;
  }

  /**
   * Returns where the file system is mounted.
   *
   * @return the directory
   */
  public Path path() {
    return directory;
  }

  void grow(int bytes) throws IOException {
    assertThat(run("mount", "-o", "remount,size=" + bytes, directory.toString())).isEmpty();
  }

  /** Returns the output of the command, which is empty if it succeeds. */
  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    assertThat(run("umount", directory.toString())).isEmpty();
  }
}
