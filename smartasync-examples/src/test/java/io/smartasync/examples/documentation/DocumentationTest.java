package io.smartasync.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the snippets of the documentation: each compiles as it stands, and generated code is shown
 * exactly as the processor writes it.
 */
class DocumentationTest {

  private static final Path README = Pages.ROOT.resolve("README.md");
  private static final Path ADAPTERS = Pages.ROOT.resolve("docs/adapters.md");
  private static final Path FACADES = Pages.ROOT.resolve("docs/facades.md");
  private static final Path GENERATED_CODE = Pages.ROOT.resolve("docs/generated-code.md");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicContainer> snippetsOfThePages() throws IOException {
    List<DynamicContainer> pages = new ArrayList<>();
    for (Path page : Pages.all()) {
      if (Pages.otherTest(page).isEmpty()) {
        List<Snippet> snippets = Snippet.inMarkdown(page).toList();
        pages.add(
            DynamicContainer.dynamicContainer(
                page.getFileName().toString(),
                snippets.stream().map(each -> test(each, snippets))));
      }
    }
    return pages.stream();
  }

  private DynamicTest test(Snippet snippet, List<Snippet> page) {
    return DynamicTest.dynamicTest(
        snippet.place(),
        () -> {
          assertThat(snippet.isWellMarked()).as("marker '%s'", snippet.marker()).isTrue();
          List<Snippet> before =
              snippet.isContinuation() ? typesBefore(snippet, page) : List.<Snippet>of();
          if (snippet.isGenerated()) {
            isGenerated(snippet, before);
          } else {
            compiles(snippet, before);
          }
        });
  }

  @Test
  void pagesHaveSnippets() {
    assertThat(Snippet.inMarkdown(README)).hasSizeGreaterThanOrEqualTo(6);
    assertThat(Snippet.inMarkdown(ADAPTERS)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Snippet.inMarkdown(FACADES))
        .hasSizeGreaterThanOrEqualTo(7)
        .anyMatch(Snippet::isGenerated);
    assertThat(Snippet.inMarkdown(GENERATED_CODE))
        .hasSizeGreaterThanOrEqualTo(2)
        .anyMatch(Snippet::isGenerated);
  }

  /** A page whose snippets need the libraries of another module names the test there. */
  @Test
  void testsOfOtherModulesExist() throws IOException {
    for (Path page : Pages.all()) {
      Optional<String> test = Pages.otherTest(page);
      if (test.isPresent()) {
        assertThat(Pages.testSources(test.get() + ".java"))
            .as("%s, named by %s", test.get(), page)
            .isNotEmpty();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> snippetsOfTheJavadocCompile() throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    for (String module : List.of("smartasync", "smartasync-processor")) {
      try (Stream<Path> sources = Files.walk(Pages.ROOT.resolve(module).resolve("src/main/java"))) {
        sources
            .filter(path -> path.toString().endsWith(".java"))
            .flatMap(Snippet::inJavadoc)
            .forEach(snippets::add);
      }
    }
    assertThat(snippets).isNotEmpty();
    List<Snippet> types = new ArrayList<>(Snippet.inMarkdown(README).toList());
    types.add(Snippet.inMarkdown(ADAPTERS).findFirst().orElseThrow());
    return snippets.stream()
        .map(
            snippet ->
                DynamicTest.dynamicTest(
                    snippet.place(), () -> compiles(snippet, typesBefore(snippet, types))));
  }

  private void compiles(Snippet snippet, List<Snippet> types) throws IOException {
    List<Snippet> all = new ArrayList<>(types);
    all.add(snippet);
    assertThat(compiler().compile(all)).isEmpty();
  }

  private void isGenerated(Snippet snippet, List<Snippet> from) throws IOException {
    SnippetCompiler compiler = compiler();
    assertThat(compiler.compile(from)).isEmpty();
    assertThat(snippet.code()).isEqualTo(compiler.generated(snippet.typeName().orElseThrow()));
  }

  private SnippetCompiler compiler() throws IOException {
    return new SnippetCompiler(Files.createTempDirectory(directory, "out"));
  }

  /** The last declaration of each type above a snippet, of all types if it is on another page. */
  private static List<Snippet> typesBefore(Snippet snippet, List<Snippet> page) {
    Map<String, Snippet> types = new LinkedHashMap<>();
    for (Snippet each : page) {
      if (each.equals(snippet)) {
        break;
      }
      if (!each.isGenerated()) {
        each.typeName().ifPresent(name -> types.put(name, each));
      }
    }
    snippet.typeName().ifPresent(types::remove);
    return List.copyOf(types.values());
  }
}
