package io.smartasync.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A folder with annotated sources, and room for what becomes of them. Closing deletes it.
 *
 * @param path where it is
 * @param sources the annotated sources
 */
record SourceFolder(Path path, List<Path> sources) implements Closeable {

  static SourceFolder withMethods(int methods) throws IOException {
    Path path = Files.createTempDirectory("smartasync-benchmark");
    return new SourceFolder(path, AnnotatedSources.write(path.resolve("sources"), methods));
  }

  /** An empty folder in it. */
  Path newFolder() throws IOException {
    return Files.createTempDirectory(path, "");
  }

  /** The files of a kind below a folder. */
  static List<Path> files(Path folder, JavaFileObject.Kind kind) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(kind.extension)).toList();
    }
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
