package io.smartasync.examples.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A temporary directory, removed with all that is in it when it is closed.
 *
 * @param path where it is
 */
public record WorkDirectory(Path path) implements Closeable {

  /**
   * Makes a new one.
   *
   * @return the directory
   * @throws IOException if it cannot be made
   */
  public static WorkDirectory create() throws IOException {
    return new WorkDirectory(Files.createTempDirectory("smartasync-pipeline-"));
  }

  /**
   * Makes a directory within.
   *
   * @param name its name
   * @return where it is
   * @throws IOException if it cannot be made
   */
  public Path subdirectory(String name) throws IOException {
    return Files.createDirectory(path.resolve(name));
  }

  @Override
  public void close() throws IOException {
    List<Path> contents;
    try (Stream<Path> paths = Files.walk(path)) {
      contents = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : contents) {
      Files.deleteIfExists(each);
    }
  }
}
