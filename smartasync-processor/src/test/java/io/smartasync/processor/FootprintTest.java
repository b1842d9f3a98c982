package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that the processor writes only through the compiler and touches nothing else. */
class FootprintTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  /** Names as class files contain them. Writing uses {@code javax.annotation.processing} alone. */
  private static final List<String> OUTSIDE =
      List.of(
          "java/nio/file/Files",
          "java/nio/file/Path",
          "java/io/File",
          "java/io/RandomAccessFile",
          "java/io/ObjectInputStream",
          "java/lang/ProcessBuilder",
          "java/lang/System",
          "java/lang/reflect/Method",
          "java/net/",
          "forName");

  @TempDir Path directory;

  @Test
  void usesNothingThatReachesOutside() throws IOException {
    Path classes = Javac.jarOf(SmartAsyncProcessor.class);
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      List<Path> own =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(file -> !file.endsWith("module-info.class"))
              .toList();
      assertThat(own).hasSizeGreaterThan(20);
      for (Path file : own) {
        String constants = Files.readString(file, StandardCharsets.ISO_8859_1);
        OUTSIDE.stream()
            .filter(constants::contains)
            .forEach(name -> found.add(classes.relativize(file) + " uses " + name));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void leavesTheSourcesAsTheyAreAndWritesIntoTheOutputAlone() throws IOException {
    Path sources = directory.resolve("sources");
    for (String name : List.of("future-style", "nested-types", "generic-type")) {
      for (Path source : Javac.sourcesIn(CORPUS.resolve(name))) {
        Path copy = sources.resolve(CORPUS.relativize(source));
        Files.createDirectories(copy.getParent());
        Files.copy(source, copy);
      }
      Map<String, String> before = contents(directory.resolve("sources"));
      Map<String, String> around = contents(Path.of("src"));
      Path output = directory.resolve("output-" + name);
      Javac.Compiled compiled =
          Javac.into(output, Javac.PLAIN).compile(Javac.sourcesIn(sources.resolve(name)));
      assertThat(compiled.errors()).isEmpty();
      assertThat(contents(directory.resolve("sources"))).isEqualTo(before);
      assertThat(contents(Path.of("src"))).isEqualTo(around);
      try (Stream<Path> written = Files.list(output)) {
        assertThat(written).containsExactlyInAnyOrder(compiled.classes(), compiled.generated());
      }
      assertThat(Javac.sourcesIn(compiled.generated())).isNotEmpty();
    }
    try (Stream<Path> beside = Files.list(directory)) {
      assertThat(beside.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder(
              "sources", "output-future-style", "output-nested-types", "output-generic-type");
    }
  }

  private static Map<String, String> contents(Path root) throws IOException {
    Map<String, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            file.toString(),
            Files.size(file)
                + " "
                + Files.getLastModifiedTime(file)
                + " "
                + Files.readString(file, StandardCharsets.ISO_8859_1).hashCode());
      }
    }
    return contents;
  }
}
