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
 * A folder with annotated sources and the compiler's output. Closing deletes it.
 *
 * @param path the path of the folder
 * @param sources the annotated sources
 * @param classPath the class path to compile them with
 */
record SourceFolder(Path path, List<Path> sources, String classPath) implements Closeable {

  static final String PACKAGE = "example";

  /** Writes classes of annotated methods. */
  static SourceFolder withMethods(int methods) throws IOException {
    Path path = Files.createTempDirectory("smartasync-benchmark");
    return new SourceFolder(
        path,
        AnnotatedSources.write(path.resolve("sources"), methods),
        System.getProperty("java.class.path"));
  }

  /** Writes an annotation for facades of three clients. */
  static SourceFolder withClients() throws IOException {
    Path path = Files.createTempDirectory("smartasync-benchmark");
    return new SourceFolder(
        path, AnnotatedClients.write(path.resolve("sources")), BuiltClassPath.of("clients"));
  }

  /** Creates an empty folder inside. */
  Path newFolder() throws IOException {
    return Files.createTempDirectory(path, "");
  }

  /** Returns the files below a folder whose names end in a suffix. */
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
