package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks the snippets of the documentation (those of one page with {@code -Dpage=quick-start}):
 * each compiles as it stands, a snippet that is marked so prints what the page says, and generated
 * code is shown exactly as the processor writes it.
 */
class DocumentationTest {

  private static final Path README = Pages.ROOT.resolve("README.md");
  private static final Path STYLES = Pages.ROOT.resolve("docs/guide/which-style.md");
  private static final Path ADAPTERS = Pages.ROOT.resolve("docs/adapters.md");
  private static final Path FACADES = Pages.ROOT.resolve("docs/facades.md");
  private static final Path GENERATED_CODE = Pages.ROOT.resolve("docs/generated-code.md");

  @TempDir Path directory;

  @TestFactory
  Stream<DynamicTest> pages() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    String selected = System.getProperty("page", "");
    for (Path page : Pages.all()) {
      List<Snippet> snippets = Snippet.inMarkdown(page).toList();
      if (Pages.otherTest(page).isEmpty()
          && !snippets.isEmpty()
          && page.toString().contains(selected)) {
        tests.add(
            DynamicTest.dynamicTest(
                page.getFileName().toString(), () -> checkPage(page, snippets)));
      }
    }
    return tests.stream();
  }

  private void checkPage(Path file, List<Snippet> page) throws Exception {
    assertThat(Files.readString(file).split("```java", -1))
        .as("blocks, all at the start of a line")
        .hasSize(page.size() + 1);
    for (Snippet snippet : page) {
      assertThat(snippet.isWellMarked()).as("%s: %s", snippet, snippet.marks()).isTrue();
      assertThat(typesOfOthers(snippet, page)).as("what %s uses", snippet).isEmpty();
    }
    Set<Snippet> run = new HashSet<>();
    for (List<Snippet> program : PagePrograms.of(page)) {
      Path output = Files.createTempDirectory(directory, "out");
      SnippetCompiler compiler = new SnippetCompiler(output);
      assertThat(compiler.compile(program)).isEmpty();
      for (Snippet snippet : program) {
        if (snippet.isRun() && run.add(snippet)) {
          assertThat(new SnippetRunner(output).run(snippet))
              .as("what %s prints", snippet)
              .isEqualTo(snippet.expectedOutput());
        }
      }
    }
    for (Snippet snippet : page) {
      if (snippet.isGenerated()) {
        isGenerated(snippet, typesBefore(snippet, page));
      }
    }
  }

  /**
   * Returns the types that a snippet uses but must not: those that are declared only below it, and
   * any at all if it is a file that stands alone.
   */
  private static List<String> typesOfOthers(Snippet snippet, List<Snippet> page) {
    Set<String> hidden = new LinkedHashSet<>();
    page.stream()
        .filter(each -> !each.isGenerated())
        .forEach(each -> each.typeName().ifPresent(hidden::add));
    if (snippet.isContinuation()) {
      page.subList(0, page.indexOf(snippet))
          .forEach(each -> each.typeName().ifPresent(hidden::remove));
    }
    snippet.typeName().ifPresent(hidden::remove);
    return hidden.stream().filter(snippet::mentions).toList();
  }

  @Test
  void pagesHaveSnippets() {
    assertThat(Snippet.inMarkdown(README)).hasSizeGreaterThanOrEqualTo(3);
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
    Snippet.inMarkdown(STYLES)
        .filter(each -> each.typeName().equals(Optional.of("Users")))
        .forEach(types::add);
    types.add(Snippet.inMarkdown(ADAPTERS).findFirst().orElseThrow());
    return snippets.stream()
        .map(
            snippet ->
                DynamicTest.dynamicTest(
                    snippet.place(), () -> compiles(snippet, typesBefore(snippet, types))));
  }

  /** The program takes a URL, fetches the page in both ways and compares. */
  @Test
  void theProgramOfTheReadmePrintsTrue() throws Exception {
    List<Snippet> page = Snippet.inMarkdown(README).toList();
    Snippet main =
        page.stream()
            .filter(each -> each.typeName().equals(Optional.of("Main")))
            .findFirst()
            .orElseThrow();
    List<Snippet> program = new ArrayList<>(typesBefore(main, page));
    program.add(main);
    Path output = Files.createTempDirectory(directory, "out");
    assertThat(new SnippetCompiler(output).compile(program)).isEmpty();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", DocumentationTest::answer);
    server.start();
    try {
      InetSocketAddress address = server.getAddress();
      String url =
          "http://%s:%d/".formatted(address.getAddress().getHostAddress(), address.getPort());
      assertThat(new SnippetRunner(output).run(main, url)).isEqualTo("true\n");
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
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
