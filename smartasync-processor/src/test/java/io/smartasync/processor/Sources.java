package io.smartasync.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sources that a test contains as text, written to files. */
final class Sources {

  private final Path directory;
  private final List<Path> files = new ArrayList<>();

  private Sources(Path directory) {
    this.directory = directory;
  }

  /** Creates an empty set of sources. */
  static Sources in(Path directory) {
    return new Sources(directory);
  }

  /** Adds a file, such as {@code app/Users.java}. */
  Sources add(String file, String text) {
    try {
      Path path = directory.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
      files.add(path);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files. */
  List<Path> files() {
    return List.copyOf(files);
  }
}
