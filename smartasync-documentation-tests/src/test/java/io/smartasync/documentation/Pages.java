package io.smartasync.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of the documentation. */
final class Pages {

  static final Path ROOT = Path.of("..");

  private static final Pattern TESTED_ELSEWHERE =
      Pattern.compile("<!-- snippets: tested by (\\w+) -->");

  private Pages() {}

  /** Returns the pages in the root and all pages in {@code docs}. */
  static List<Path> all() throws IOException {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> root = Files.list(ROOT);
        Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      Stream.concat(root, docs).filter(each -> each.toString().endsWith(".md")).forEach(pages::add);
    }
    pages.sort(null);
    return pages;
  }

  /** Returns the test of the page's snippets that the page names because its module is another. */
  static Optional<String> otherTest(Path page) throws IOException {
    return TESTED_ELSEWHERE
        .matcher(Files.readString(page))
        .results()
        .map(found -> found.group(1))
        .findFirst();
  }

  /** Returns the sources of all tests of all modules, and of modules in them, with a file name. */
  static List<String> testSources(String fileName) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.walk(ROOT, 2)) {
      for (Path tests : modules.map(each -> each.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(tests)) {
          try (Stream<Path> files = Files.walk(tests)) {
            for (Path file : files.filter(each -> each.endsWith(fileName)).toList()) {
              sources.add(Files.readString(file));
            }
          }
        }
      }
    }
    return sources;
  }
}
