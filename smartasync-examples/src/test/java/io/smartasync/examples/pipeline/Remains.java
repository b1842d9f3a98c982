package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The results that a run has left: files in a directory and rows in the database. */
final class Remains {

  private final Map<String, String> files;
  private final Map<String, String> rows;

  private Remains(Map<String, String> files, Map<String, String> rows) {
    this.files = files;
    this.rows = rows;
  }

  static Remains of(Path directory, Archive archive) throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (ArchivedPhoto photo : archive.photos()) {
      assertThat(rows.put(photo.file(), photo.sha256())).as("one row for each file").isNull();
    }
    return new Remains(hashes(directory), rows);
  }

  /** Checks that every file is complete and every row has its file. */
  void areWhole(Catalogue catalogue) throws IOException {
    Map<String, String> whole = hashes(catalogue);
    assertThat(whole.entrySet()).as("files").containsAll(files.entrySet());
    assertThat(files.entrySet()).as("rows").containsAll(rows.entrySet());
  }

  /** Checks that every photo has exactly one file and one row. */
  void areAll(Catalogue catalogue) throws IOException {
    Map<String, String> whole = hashes(catalogue);
    assertThat(files).isEqualTo(whole);
    assertThat(rows).isEqualTo(whole);
  }

  private static Map<String, String> hashes(Path directory) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        hashes.put(file.getFileName().toString(), sha256(file));
      }
    }
    return hashes;
  }

  private static Map<String, String> hashes(Catalogue catalogue) throws IOException {
    Map<String, String> hashes = new HashMap<>();
    for (long id : catalogue.photoIds()) {
      Photo photo = catalogue.photo(id);
      hashes.put(photo.key(), photo.sha256());
    }
    return hashes;
  }

  static String sha256(Path file) throws IOException {
    return HexFormat.of().formatHex(Digests.sha256().digest(Files.readAllBytes(file)));
  }
}
