package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the page on the architecture names classes and packages that exist. */
class ArchitecturePageTest {

  private static final Path PAGE = Pages.ROOT.resolve("docs/architecture.md");

  private static final Path PROCESSOR =
      Pages.ROOT.resolve("smartasync-processor/src/main/java/io/smartasync/processor");

  private static final Path RUNTIME = Pages.ROOT.resolve("smartasync/src/main/java");

  private static final List<Path> SOURCES = List.of(RUNTIME, PROCESSOR);

  /** Code in which nothing but the simple name of a class stands. */
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\| `([a-z]+)` \\|");

  @Test
  void everyClassThatItNamesExists() throws IOException {
    Set<String> named = matches(CLASS);

    assertThat(named).hasSizeGreaterThan(40);
    assertThat(classes()).containsAll(named);
  }

  @Test
  void everyClassOfTheRuntimeIsInARoom() throws IOException {
    try (Stream<Path> files = Files.list(RUNTIME.resolve("io/smartasync"))) {
      List<String> runtime =
          files
              .map(each -> each.getFileName().toString())
              .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
              .map(name -> name.replace(".java", ""))
              .toList();
      assertThat(matches(CLASS)).containsAll(runtime);
    }
  }

  @Test
  void everyPackageOfTheProcessorIsInItsTable() throws IOException {
    assertThat(matches(PACKAGE)).isEqualTo(packages());
  }

  private static Set<String> matches(Pattern pattern) throws IOException {
    return pattern
        .matcher(Files.readString(PAGE))
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> classes() throws IOException {
    List<String> classes = new ArrayList<>();
    for (Path root : SOURCES) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .map(each -> each.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> classes.add(name.replace(".java", "")));
      }
    }
    return classes;
  }

  private static Set<String> packages() throws IOException {
    try (Stream<Path> folders = Files.list(PROCESSOR)) {
      return folders
          .filter(Files::isDirectory)
          .map(each -> each.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
