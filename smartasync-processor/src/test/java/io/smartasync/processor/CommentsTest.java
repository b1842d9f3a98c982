package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors write in comments stays in comments, and is correct there. */
class CommentsTest {

  /** The version of the compiler, which has comments in Markdown. */
  private static final String NEWEST = Integer.toString(Runtime.version().feature());

  @TempDir Path directory;

  /** A type whose operations have a comment, given as the lines before each declaration. */
  private static String users(String comment) {
    return """
    package app;

    import io.smartasync.SmartAsync;
    import java.util.List;
    import java.util.concurrent.CompletableFuture;
    import java.util.concurrent.Flow;

    %1$s
    @SmartAsync
    public class Users {
      %1$s
      public CompletableFuture<Long> findAsync(long id) { return null; }

      %1$s
      public long load(List<String> ids) { return 1; }

      %1$s
      public Flow.Publisher<Long> manyAsync(long id) { return null; }
    }
    """
        .formatted(comment);
  }

  private static final List<String> COMMENTS =
      List.of(
          "/// All of **/*.java.",
          "/// All of * / and */ class X {} /*",
          "/// The end: */ class Hidden { static { System.exit(1); } } /* **/ /*/",
          "/** A backslash: \\u005cu002a/ class X {} /\\u005cu002a. */",
          "/** Two backslashes: \\\\u002a/ and \\\\\\u005cu002a/. */",
          "/** A path: C:\\u005cusers, \\u005c\\u005cusers, \\u005cuser\\u005c */",
          "/** Joined: *{@linkplain Missing /} class X {} /* */",
          "/** Joined: \\u005c{@linkplain Missing u002a/} class X {} /* */",
          "/** Joined: *{@inheritDoc}/ class X {} */",
          "/** Marks: \u0001app.Users\u0001 \u0002 \u0000 \u0007 \u001b \u007f. */",
          "/** Marks: \\u0001java.util.List\\u0001 \\u0002 and \\u0001. */",
          "/** Lines: \u2028 \u2029 \u0085 \u000b \f end. */",
          "/** Lines: \\u000a * @return \\u000d x \\u2028 end. */",
          "/// Lines: \\u005cu000a class X {}",
          "/// Lines: \\u005cu000d class X {}",
          "/** Surrogates: \\ud83d \\ude00 \\ud83d\\ude00. */",
          "/** Formats: $T $L $S $N $$ $> $< $[ $] $W $Z %s %d {0}. */",
          "/** Unclosed: {@code */",
          "/** Unclosed: {@snippet : */",
          "/** Unclosed: {@link List */",
          "/** Unclosed: {@literal { { { */",
          "/** Closed: } } {@code } } */",
          "/** \n   * Tags.\n   * @return {@code\n   * @param id {@link \n   */",
          "/**/",
          "/***/",
          "/** */",
          "///",
          "/// {@code",
          "/// ```\n  /// @Override",
          "/// <a href=\"",
          "/** <pre>{@code\n   * @Override\n   * }</pre> */");

  @Test
  void stayInComments() {
    Sources sources = Sources.in(directory);
    Set<String> expected = new TreeSet<>();
    for (int i = 0; i < COMMENTS.size(); i++) {
      String name = "Users" + i;
      sources.add(
          "app/" + name + ".java",
          users(COMMENTS.get(i)).replace("class Users ", "class " + name + " "));
      expected.addAll(
          List.of(name + ".class", "Smart" + name + ".class", "Smart" + name + "$1Wrapper.class"));
    }
    for (String release : List.of("21", NEWEST)) {
      Path output = directory.resolve("out" + release);
      Javac.Compiled compiled =
          Javac.into(output, List.of("--release", release, "-Xlint:all")).compile(sources.files());
      assertThat(compiled.diagnostics().stream().filter(each -> !isDangling(each.getCode())))
          .isEmpty();
      assertThat(classesIn(compiled.classes())).containsExactlyInAnyOrderElementsOf(expected);
      for (int i = 0; i < COMMENTS.size(); i++) {
        assertThat(compiled.generated("app/SmartUsers" + i + ".java"))
            .as("the sentences of the processor after the comment: %s", COMMENTS.get(i))
            .containsPattern(
                "(?m)^ +(\\*|///) .*The asynchronous twin of \\{@link #load\\(List\\)}");
      }
    }
  }

  private static boolean isDangling(String code) {
    return code.contains("dangling");
  }

  private static List<String> classesIn(Path directory) {
    try (var files = java.nio.file.Files.walk(directory)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(each -> each.endsWith(".class"))
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What takes long for an algorithm that is not linear: some of these took minutes. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void longComments(boolean isMarkdown) {
    StringBuilder methods = new StringBuilder();
    List<String> parts =
        List.of(
            "{@link ",
            "{@link a#b(",
            "{@link a#b( ",
            "{@link a}",
            "{@code {",
            "{@inheritDoc",
            "{@",
            "{",
            "}",
            "@",
            "\\\\",
            "*",
            "[",
            "[a](",
            "[a]",
            "`",
            "``",
            "_a",
            "<a ",
            "&a",
            " ",
            "u",
            "future ",
            "\n   * @param ");
    for (int i = 0; i < parts.size(); i++) {
      String text = parts.get(i).repeat(100_000 / parts.get(i).length());
      methods
          .append(
              isMarkdown ? "  /// " + text.replace("\n   * ", "\n  /// ") : "  /** " + text + " */")
          .append(
              "\n  public CompletableFuture<Long> find" + i + "Async(long id) { return null; }\n");
    }
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), List.of("--release", "21", "-proc:only"))
            .compile(
                Sources.in(directory)
                    .add(
                        "app/Users.java",
                        "package app;\n\nimport java.util.concurrent.CompletableFuture;\n\n"
                            + "@io.smartasync.SmartAsync\npublic class Users {\n"
                            + methods
                            + "}\n")
                    .files());
    assertThat(compiled.errors()).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java")).contains("find1(");
  }

  private static final String MARKDOWN =
      """
      /// Finds *the* **user** with the `id < 3 && {x}` of [List], see
      /// [the twin][#load(List)] and [this](https://example.org/?a=b&c=d).
      ///
      /// # More
      ///
      /// - one: `**/*.java` and my_user_name
      /// - two
      ///   goes on
      ///
      /// 1. first
      ///
      /// ```java
      /// @Override
      /// List<String> x = a < b ? "*/" : '{';
      /// ```
      ///
      /// The [Missing] is [missing too][Missing] and a < b \\*c\\* &lt; &copy; 2 > 1.
      ///
      /// @param %s the *id* of `x < y`
      /// @return the **user**""";

  private String markdownUsers() {
    return """
        package app;

        import io.smartasync.SmartAsync;
        import java.util.List;
        import java.util.concurrent.CompletableFuture;

        /// The users of [List].
        @SmartAsync
        public class Users {
          %s
          public CompletableFuture<Long> findAsync(long id) { return null; }

          %s
          public long load(List<String> ids) { return 1; }
        }
        """
        .formatted(MARKDOWN.formatted("id"), MARKDOWN.formatted("ids"));
  }

  private List<Path> markdownWithoutMissingNames() {
    String users = markdownUsers().replace("[Missing] is [missing too][Missing]", "Missing is");
    return Sources.in(directory).add("app/Users.java", users).files();
  }

  @Test
  void markdownIsConvertedForOldReleases() {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.STRICT).compile(markdownWithoutMissingNames());
    assertThat(messages(compiled)).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java"))
        .doesNotContain("///")
        .contains("Finds <i>the</i> <b>user</b> with the <code>id &lt; 3 &amp;&amp; &#123;x&#125;")
        .contains("{@link List}", "{@link Users#load(List) the twin}")
        .contains("<a href=\"https://example.org/?a=b&amp;c=d\">this</a>")
        .contains("<p><b>More</b>", "<ul>", "<li>two", "</ul>", "<ol>")
        .contains("<code>&#42;&#42;/&#42;.java</code> and my_user_name")
        .contains("&#64;Override", "List&lt;String&gt; x")
        .contains("a &lt; b &#42;c&#42; &lt; &copy; 2 &gt; 1.")
        .contains("@param id the <i>id</i> of <code>x &lt; y</code>");
  }

  @Test
  void markdownIsCopiedForNewReleases() {
    Javac.Compiled compiled =
        Javac.into(
                directory.resolve("out"),
                List.of("--release", NEWEST, "-Xlint:all", "-Xdoclint:all,-missing", "-Werror"))
            .compile(markdownWithoutMissingNames());
    assertThat(messages(compiled)).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java"))
        .contains("  /// Finds *the* **user** with the `id < 3 && {x}` of {@link List}, see")
        .contains("  /// - one: `**/*.java` and my_user_name")
        .contains("  /// @Override", "  /// List<String> x = a < b ? \"*/\" : '{';")
        .contains("  /// <p>The synchronous twin of {@link #findAsync(long)}.")
        .contains("  /// @param id the *id* of `x < y`");
  }

  /** What is valid in the author's file is valid in the generated file. */
  @Test
  void linksToPrivateTypesAndCodeAreValid() {
    String users =
        """
        package app;

        import io.smartasync.SmartAsync;
        import java.util.concurrent.CompletableFuture;

        @SmartAsync
        public class Users {
          /** What only this file can name. */
          private static class Cache {
            private void clear() {}
          }

          /**
           * Uses the {@link Cache}, see {@link Cache#clear() its method} and {@linkplain Cache this}.
           *
           * @see Cache
           * @see #hidden(Cache)
           */
          public CompletableFuture<Long> findAsync(long id) { hidden(null).clear(); return null; }

          private Cache hidden(Cache cache) { return cache; }

          /// Has ``a`[List]`b`` and [Key][] and [Key], `[List]
          /// [List]` on two lines, and {@code [List]
          /// [List]} too.
          ///
          /// One ` before a [Key].
          public long load(Key key) { return 1; }

          /** A key. */
          public record Key() {}
        }
        """;
    for (String release : List.of("21", NEWEST)) {
      Javac.Compiled compiled =
          Javac.into(
                  directory.resolve("out" + release),
                  List.of("--release", release, "-Xlint:all", "-Xdoclint:all,-missing", "-Werror"))
              .compile(Sources.in(directory).add("app/Users.java", users).files());
      assertThat(messages(compiled)).isEmpty();
      assertThat(compiled.generated("app/SmartUsers.java"))
          .contains("Uses the {@code Cache}, see {@code its method} and this.")
          .contains(
              release.equals("21")
                  ? "<code>a`[List]`b</code> and {@link Users.Key} and {@link Users.Key}, <code>[List]"
                  : "``a`[List]`b`` and {@link Users.Key} and {@link Users.Key}, `[List]")
          .contains("One ` before a {@link Users.Key}.");
    }
  }

  /** A link to a type that the generated file cannot name is text. */
  @Test
  void linksToMissingTypesAreText() {
    for (String release : List.of("21", NEWEST)) {
      Javac.Compiled compiled =
          Javac.into(directory.resolve("out" + release), List.of("--release", release))
              .compile(Sources.in(directory).add("app/Users.java", markdownUsers()).files());
      assertThat(messages(compiled)).isEmpty();
      assertThat(compiled.generated("app/SmartUsers.java"))
          .containsPattern("The \\\\?\\[Missing\\\\?] is missing too and a");
    }
  }

  private static String messages(Javac.Compiled compiled) {
    return compiled.diagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }
}
