package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever names many types at once sees all that is wrong with them at once. */
class SeveralProblemsTest {

  private static final String TYPES =
      """
      interface Good { CompletableFuture<Page> load(); }
      interface Page { CompletableFuture<String> text(); }
      interface One { String name(); }
      interface Two { int size(); }
      interface Three { CompletableFuture<String> load(); }
      interface Four { CompletableFuture<String> load(); }
      """;

  @TempDir Path directory;

  @Test
  void uselessTypes() {
    assertThat(
            errors(
                """
                @SmartAsync.For({
                  One.class,
                  Good.class,
                  Two.class
                })
                """))
        .containsExactly(
            "5: 'One' has no public method that is asynchronous or returns a type with a facade;"
                + " remove it, or add the types that its methods return to 'follow'"
                + " [SmartAsync:FacadeNotNeeded]",
            "7: 'Two' has no public method that is asynchronous or returns a type with a facade;"
                + " remove it, or add the types that its methods return to 'follow'"
                + " [SmartAsync:FacadeNotNeeded]");
  }

  @Test
  void uselessTypesOfTwoAnnotations() {
    assertThat(
            errors(
                """
                @SmartAsync.For(One.class)
                @SmartAsync.For(Two.class)
                """))
        .hasSize(2);
  }

  @Test
  void typesThatAreNotReturned() {
    assertThat(
            errors(
                """
                @SmartAsync.For(
                  value = Good.class,
                  follow = {
                    Three.class,
                    Page.class,
                    Four.class})
                """))
        .satisfiesExactly(
            error -> assertThat(error).startsWith("7: ").endsWith("[SmartAsync:FollowNotReturned]"),
            error ->
                assertThat(error).startsWith("9: ").endsWith("[SmartAsync:FollowNotReturned]"));
  }

  @Test
  void typesThatCannotHaveFacades() {
    assertThat(
            errors(
                """
                @SmartAsync.For({
                  int.class,
                  Good.class,
                  Override.class,
                  Good.class})
                """))
        .satisfiesExactly(
            error -> assertThat(error).startsWith("5: ").endsWith("[SmartAsync:FacadeOfNoClass]"),
            error -> assertThat(error).startsWith("7: ").endsWith("[SmartAsync:FacadeOfNoClass]"),
            error -> assertThat(error).startsWith("8: ").endsWith("[SmartAsync:FacadeNamedTwice]"));
  }

  @Test
  void namesOfMethods() {
    assertThat(
            errors(
                """
                @SmartAsync.For(
                  value = Good.class,
                  single = {
                    "load",
                    "lod"},
                  optional = "laod",
                  async = "lade")
                """))
        .satisfiesExactly(
            error ->
                assertThat(error).startsWith("7: ").endsWith("[SmartAsync:SingleNotSupported]"),
            error -> assertThat(error).startsWith("8: ").endsWith("[SmartAsync:UnknownMethod]"),
            error -> assertThat(error).startsWith("9: ").endsWith("[SmartAsync:UnknownMethod]"),
            error -> assertThat(error).startsWith("10: ").endsWith("[SmartAsync:UnknownMethod]"));
  }

  private List<String> errors(String annotations) {
    Sources sources =
        Sources.in(directory)
            .add(
                "Clients.java",
                """
                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;

                %sinterface Clients {}
                %s
                """
                    .formatted(annotations, TYPES));
    return Javac.into(directory.resolve("out"), Javac.PLAIN)
        .compile(sources.files())
        .errors()
        .stream()
        .map(each -> each.getLineNumber() + ": " + each.getMessage(null))
        .toList();
  }
}
