package io.smartasync.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on migration says that compiled callers of a pair still link after its migration. */
class MigratingPageTest {

  private static final Path PAGE = Pages.ROOT.resolve("docs/guide/migrating.md");

  private static final Snippet CALLER =
      new Snippet(
          "MigratingPageTest:1",
          List.of(),
          """
          public class Caller implements java.util.concurrent.Callable<String> {
            @Override
            public String call() {
              Orders orders = new Orders();
              Orders subclass = new Orders() {
                @Override
                public String find(long id) {
                  return "overridden";
                }
              };
              return orders.find(1) + ", " + orders.findAsync(2).join() + ", " + subclass.find(3);
            }
          }
          """,
          Optional.empty());

  @TempDir Path before;
  @TempDir Path after;

  @Test
  void compiledCallersOfThePairLinkToTheTwin() throws Exception {
    List<Snippet> orders =
        Snippet.inMarkdown(PAGE)
            .filter(each -> each.typeName().equals(Optional.of("Orders")))
            .toList();
    assertThat(orders).hasSize(2);
    compile(before, orders.get(0), CALLER);
    compile(after, orders.get(1));
    Files.delete(before.resolve("Orders.class"));

    URL[] classes = {before.toUri().toURL(), after.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      Callable<?> caller =
          (Callable<?>) loader.loadClass("Caller").getDeclaredConstructor().newInstance();
      assertThat(caller.call()).isEqualTo("order 1, order 2, overridden");
    }
  }

  private static void compile(Path output, Snippet... snippets) throws IOException {
    assertThat(new SnippetCompiler(output).compile(List.of(snippets))).isEmpty();
  }
}
