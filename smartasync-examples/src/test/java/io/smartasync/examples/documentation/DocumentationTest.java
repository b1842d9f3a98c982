package io.smartasync.examples.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Keeps the documentation honest: what it shows compiles, and is what the processor generates. */
class DocumentationTest {

  private static final Path ROOT = Path.of("..");
  private static final Path README = ROOT.resolve("README.md");
  private static final Path ADAPTERS = ROOT.resolve("docs/adapters.md");
  private static final Path FACADES = ROOT.resolve("docs/facades.md");
  private static final Path GENERATED_CODE = ROOT.resolve("docs/generated-code.md");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> snippetsOfTheReadmeCompile() {
    List<Snippet> snippets = Snippet.inMarkdown(README).toList();
    assertThat(snippets).hasSizeGreaterThanOrEqualTo(6);
    return snippets.stream().map(snippet -> compiles(snippet, typesBefore(snippet, snippets)));
  }

  /** Those that show a facade are compared with it. */
  @TestFactory
  Stream<DynamicTest> snippetsOfTheFacadesPageHold() {
    List<Snippet> readme = Snippet.inMarkdown(README).toList();
    List<Snippet> snippets = Snippet.inMarkdown(FACADES).toList();
    assertThat(snippets).hasSizeGreaterThanOrEqualTo(7);
    assertThat(snippets).anyMatch(DocumentationTest::isFacade);
    return snippets.stream()
        .map(
            snippet -> {
              List<Snippet> types = new ArrayList<>(typesBefore(snippet, snippets));
              types.removeIf(DocumentationTest::isFacade);
              if (snippet.typeName().isEmpty()) {
                types.addAll(typesBefore(snippet, readme)); // which all statements can use
              }
              return isFacade(snippet) ? isGenerated(snippet, types) : compiles(snippet, types);
            });
  }

  private static boolean isFacade(Snippet snippet) {
    return snippet.typeName().filter(name -> name.startsWith("Smart")).isPresent();
  }

  private DynamicTest isGenerated(Snippet snippet, List<Snippet> from) {
    return DynamicTest.dynamicTest(
        snippet.place(),
        () -> {
          SnippetCompiler compiler =
              new SnippetCompiler(Files.createTempDirectory(directory, "out"));
          assertThat(compiler.compile(from)).isEmpty();
          assertThat(snippet.code())
              .isEqualTo(compiler.generated(snippet.typeName().orElseThrow()));
        });
  }

  @TestFactory
  Stream<DynamicTest> snippetsOfAdaptersCompile() {
    List<Snippet> snippets = Snippet.inMarkdown(ADAPTERS).toList();
    assertThat(snippets).hasSizeGreaterThanOrEqualTo(4);
    return snippets.stream().map(snippet -> compiles(snippet, typesBefore(snippet, snippets)));
  }

  @TestFactory
  Stream<DynamicTest> snippetsOfTheJavadocCompile() throws IOException {
    List<Snippet> snippets = new ArrayList<>();
    for (String module : List.of("smartasync", "smartasync-processor")) {
      try (Stream<Path> sources = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        sources
            .filter(path -> path.toString().endsWith(".java"))
            .flatMap(Snippet::inJavadoc)
            .forEach(snippets::add);
      }
    }
    assertThat(snippets).isNotEmpty();
    List<Snippet> types = new ArrayList<>(Snippet.inMarkdown(README).toList());
    types.add(Snippet.inMarkdown(ADAPTERS).findFirst().orElseThrow());
    return snippets.stream().map(snippet -> compiles(snippet, typesBefore(snippet, types)));
  }

  @Test
  void generatedCodeIsShownAsItIs() throws IOException {
    List<Snippet> snippets = Snippet.inMarkdown(GENERATED_CODE).toList();
    Snippet author = snippets.get(0);
    Snippet generated = snippets.get(1);
    SnippetCompiler compiler = new SnippetCompiler(directory);

    assertThat(compiler.compile(List.of(author))).isEmpty();
    assertThat(generated.code()).isEqualTo(compiler.generated(generated.typeName().orElseThrow()));
  }

  private DynamicTest compiles(Snippet snippet, List<Snippet> types) {
    return DynamicTest.dynamicTest(
        snippet.place(),
        () -> {
          List<Snippet> all = new ArrayList<>(types);
          all.add(snippet);
          assertThat(new SnippetCompiler(Files.createTempDirectory(directory, "out")).compile(all))
              .isEmpty();
        });
  }

  /** The last declaration of each type that a reader has seen, of all types for another page. */
  private static List<Snippet> typesBefore(Snippet snippet, List<Snippet> page) {
    Map<String, Snippet> types = new LinkedHashMap<>();
    for (Snippet each : page) {
      if (each.equals(snippet)) {
        break;
      }
      each.typeName().ifPresent(name -> types.put(name, each));
    }
    snippet.typeName().ifPresent(types::remove);
    return List.copyOf(types.values());
  }
}
