package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CheckReturnValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jetbrains.annotations.Blocking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * What generated code refers to means the same whatever the names around it are: of parameters, of
 * type variables, of types in the package, of types in signatures.
 */
class HidingNamesTest {

  /** The names that generated code contains: types, and the first names of packages. */
  private static final List<String> NAMES =
      List.of(
          "io",
          "java",
          "javax",
          "org",
          "reactor",
          "app",
          "lib",
          "Async",
          "SmartAsync",
          "Objects",
          "Duration",
          "Optional",
          "Stream",
          "CompletableFuture",
          "Override",
          "Deprecated",
          "Generated",
          "String",
          "Object",
          "Void",
          "Exception",
          "RuntimeException",
          "Error",
          "Throwable",
          "AutoCloseable",
          "Integer",
          "List",
          "TimeoutException",
          "NoSuchElementException",
          "IOException",
          "Mono",
          "Wrapper",
          "Facade",
          "SuppressWarnings",
          "Nullable",
          "NullMarked",
          "FlowAdapters",
          "JdkFlowAdapter",
          "com",
          "Blocking",
          "NonBlocking",
          "CheckReturnValue",
          "failure",
          "result",
          "future",
          "users",
          "client",
          "Client",
          "Page");

  @TempDir Path directory;

  /** A type with an operation of every style. */
  private static String users(String typeVariables, String parameters) {
    return """
    package app;

    import io.smartasync.SmartAsync;
    import java.io.IOException;
    import java.lang.Deprecated;
    import java.lang.Throwable;
    import java.lang.Void;
    import java.sql.SQLException;
    import java.util.concurrent.CompletableFuture;
    import java.util.concurrent.Flow;
    import java.util.concurrent.Future;
    import java.util.stream.Stream;
    import reactor.core.publisher.Flux;
    import reactor.core.publisher.Mono;

    @SmartAsync
    public class Users%1$s {
      @SmartAsync(timeout = "3s", throwing = {IOException.class, SQLException.class})
      public CompletableFuture<Long> findAsync(%2$s) { return null; }

      /** Loads. @throws IOException if it fails */
      @SmartAsync(timeout = "3s")
      public long load(%2$s) throws IOException { return 1; }

      public void all(%2$s) throws Throwable {}

      public Stream<Long> stream(%2$s) { return null; }

      public Flow.Publisher<Long> manyAsync(%2$s) { return null; }

      @SmartAsync(optional = true)
      public Mono<Long> monoAsync(%2$s) { return null; }

      public Mono<Long> valueAsync(%2$s) { return null; }

      public Flux<Long> fluxAsync(%2$s) { return null; }

      @SmartAsync(as = Mono.class)
      public long one(%2$s) { return 1; }

      @Deprecated
      public Future<Long> oldAsync(%2$s) { return null; }

      public CompletableFuture<Void> closeAsync() { return null; }
    }
    """
        .formatted(typeVariables, parameters);
  }

  private static final String FACADES =
      """
      @SmartAsync.For(
          value = Client.class, follow = Page.class, timeout = "3s", optional = "maybe",
          throwing = {IOException.class, SQLException.class})
      package app;

      import io.smartasync.SmartAsync;
      import java.io.IOException;
      import java.sql.SQLException;
      import lib.Client;
      import lib.Page;
      """;

  private static String client(String typeVariables, String parameters) {
    return """
    package lib;

    public interface Client%1$s extends AutoCloseable {
      java.util.concurrent.CompletableFuture<Long> findAsync(%2$s);

      java.util.concurrent.CompletableFuture<Long> maybe(%2$s);

      java.util.concurrent.CompletableFuture<Page> pageAsync(%2$s);

      Page page(%2$s);

      Page next(%2$s);

      java.util.concurrent.Flow.Publisher<Page> pagesAsync(%2$s);

      @Override
      void close();
    }
    """
        .formatted(typeVariables, parameters);
  }

  private static final String PAGE =
      """
      package lib;

      public interface Page {
        java.util.concurrent.CompletableFuture<Page> nextAsync();
      }
      """;

  @Test
  void allParametersAtOnce() {
    String all = NAMES.stream().map(each -> "long " + each).collect(Collectors.joining(", "));
    Sources sources =
        Sources.in(directory)
            .add("app/Users.java", users("", all))
            .add("app/package-info.java", FACADES)
            .add("lib/Client.java", client("", all))
            .add("lib/Page.java", PAGE);
    compiles(sources);
  }

  @Test
  void parameterAndPackage() {
    Sources sources = Sources.in(directory);
    for (String parameters : List.of("Async", "java", "io", "reactor")) {
      sources.add(
          "app/Users" + parameters + ".java",
          users("", "long " + parameters + ", long it")
              .replace("class Users", "class Users" + parameters));
    }
    Javac.Compiled compiled = compiles(sources);
    // A parameter keeps its name if it does not hide what the method needs.
    assertThat(compiled.generated("app/SmartUsersAsync.java"))
        .contains("findAsync(long Async, long it)", "io.smartasync.Async.await(");
    assertThat(compiled.generated("app/SmartUsersio.java"))
        .contains("findAsync(long io, long it)", " Async.await(");
  }

  /** The annotated and wrapped types have the names of types that generated code refers to. */
  @Test
  void annotatedAndWrappedTypes() {
    List<String> names =
        NAMES.stream()
            .filter(each -> Character.isUpperCase(each.charAt(0)))
            .filter(each -> !each.equals("SmartAsync")) // the generated interface of Async
            .toList();
    Sources sources = Sources.in(directory);
    for (String name : names) {
      sources.add(
          "app/of/" + name + ".java",
          """
          package app.of;

          @io.smartasync.SmartAsync(timeout = "3s")
          public class %1$s {
            public java.util.concurrent.CompletableFuture<java.lang.Long> findAsync(
                long io, long java, %1$s it) {
              return null;
            }

            @io.smartasync.SmartAsync
            public static java.util.concurrent.Flow.Publisher<%1$s> allAsync(long io, long app) {
              return null;
            }

            public long load(long io, java.time.Duration java, java.lang.Object org) { return 1; }

            @io.smartasync.SmartAsync(timeout = "")
            public java.util.stream.Stream<java.lang.Long> stream(long io) { return null; }
          }
          """
              .formatted(name));
    }
    String types =
        names.stream().map(each -> "app.of." + each + ".class").collect(Collectors.joining(", "));
    sources.add(
        "app/package-info.java", "@io.smartasync.SmartAsync.For({" + types + "})\npackage app;\n");
    compiles(sources);
  }

  /** The parameter gets another name, and so does its tag. */
  @Test
  void renamedParameter() {
    String source =
        """
        package app;

        public class Users<io> {
          /**
           * Finds.
           *
           * @param <java> a type
           * @param Async a name
           * @param io the number
           * @return the user
           */
          @io.smartasync.SmartAsync
          public <java> java.util.concurrent.CompletableFuture<java> findAsync(java Async, int io) {
            return null;
          }
        }
        """;
    Javac.Compiled compiled =
        compiles(
            Sources.in(directory)
                .add(
                    "app/Users.java",
                    source
                        .replace("@io.smartasync.", "@")
                        .replace("java.util.concurrent.", "")
                        .replace(
                            "package app;",
                            "package app;\nimport io.smartasync.SmartAsync;\n"
                                + "import java.util.concurrent.CompletableFuture;")));
    assertThat(compiled.generated("app/SmartUsers.java"))
        .contains("interface SmartUsers<io_>")
        .contains("default <java_> java_ find(java_ Async_, int io)")
        .contains("@param <java_> a type")
        .contains("@param Async_ a name")
        .contains("@param io the number");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void typeVariables(boolean ofMethods) {
    String variables =
        NAMES.stream()
            .filter(each -> !NAMES_OF_THE_TEST.contains(each))
            .collect(Collectors.joining(", ", "<", ", T extends Comparable<T>>"));
    Sources sources = Sources.in(directory);
    if (ofMethods) {
      String signatures = "public " + variables + " ";
      sources
          .add(
              "app/Users.java",
              users("", "T it, Duration Duration")
                  .replaceAll("public (?=\\S+ \\S+\\(T)", signatures))
          .add(
              "lib/Client.java",
              client("", "T it, Duration Duration")
                  .replaceAll(" (?=\\S+ \\S+\\(T)", " " + variables + " "));
    } else {
      sources
          .add("app/Users.java", users(variables, "T it, Duration Duration"))
          .add("lib/Client.java", client(variables, "T it, Duration Duration"));
    }
    sources.add("lib/Page.java", PAGE).add("app/package-info.java", FACADES);
    compiles(sources);
  }

  /** Type variables of an inherited method, named like those of the type that inherits it. */
  @Test
  void typeVariablesOfInheritedMethods() {
    compiles(
        Sources.in(directory)
            .add(
                "lib/Base.java",
                """
                package lib;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;

                public interface Base<S> {
                  @SmartAsync
                  default <Objects, Duration, Objects__> CompletableFuture<S> findAsync(
                      S it, Objects a, Duration b, Objects__ c) { return null; }
                }
                """)
            .add(
                "lib/Client.java",
                """
                package lib;

                public interface Client<Objects, Objects_, Async> extends Base<Objects> {}
                """)
            .add(
                "app/Users.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync
                public class Users<Objects, Objects_, Async> implements lib.Base<Objects> {
                  public Objects load(Objects_ it) { return null; }
                }
                """)
            .add(
                "app/package-info.java",
                "@io.smartasync.SmartAsync.For(lib.Client.class)\npackage app;\n"));
  }

  /** Types that a generated interface inherits from the one that it extends. */
  @Test
  void nestedTypesOfExtendedInterfaces() {
    String nested =
        NAMES.stream()
            // The names of packages would hide them in the sources, too.
            .filter(each -> Character.isUpperCase(each.charAt(0)))
            .filter(each -> !List.of("SmartAsync", "String").contains(each))
            .map("interface %s {}\n"::formatted)
            .collect(Collectors.joining("  "));
    compiles(
        Sources.in(directory)
            .add("lib/Names.java", "package lib;\n\npublic interface Names {\n  " + nested + "}\n")
            .add(
                "app/Users.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync(either = true)
                public interface Users extends lib.Names {
                  @SmartAsync(timeout = "3s")
                  String load(long id) throws java.io.IOException;

                  java.util.stream.Stream<String> all();

                  interface SmartUsers {}
                }
                """)
            .add(
                "app/MoreUsers.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync
                public interface MoreUsers extends Users {
                  java.util.concurrent.CompletableFuture<String> findAsync(long id);

                  @SmartAsync(as = reactor.core.publisher.Mono.class)
                  String one();
                }
                """));
  }

  /** The sources of the test itself mean these. */
  private static final List<String> NAMES_OF_THE_TEST =
      List.of(
          "java",
          "SmartAsync",
          "Deprecated",
          "Void",
          "IOException",
          "Throwable",
          "Stream",
          "Mono",
          "CompletableFuture",
          "Page",
          "AutoCloseable",
          "Override");

  /** Types in the package of the generated file, some of which signatures mention. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void typesInThePackage(boolean areMentioned) {
    Sources sources = Sources.in(directory);
    for (String name : NAMES) {
      // Without its package, only one of two types of a name can be written.
      if (!areMentioned || !name.equals("app")) {
        sources.add("app/" + name + ".java", "package app;\npublic class " + name + " {}\n");
      }
    }
    String parameters =
        NAMES.stream()
            .filter(each -> areMentioned && !NAMES_OF_THE_TEST.contains(each))
            .filter(each -> !each.equals("app"))
            .map(each -> each + " p" + each)
            .collect(Collectors.joining(", ", "", areMentioned ? "" : "long it"));
    sources
        .add("app/Users.java", users("", parameters))
        .add("app/package-info.java", FACADES)
        .add("lib/Client.java", client("", "long it"))
        .add("lib/Page.java", PAGE);
    compiles(sources);
  }

  @Test
  void typesInTheUnnamedPackage() {
    Sources sources = Sources.in(directory);
    for (String name : NAMES) {
      sources.add(name + ".java", "public class " + name + " {}\n");
    }
    sources.add("Users.java", users("", "long it").replace("package app;", ""));
    compiles(sources);
    Sources mentioned = Sources.in(directory.resolve("mentioned"));
    for (String name : List.of("Async", "Objects", "Duration", "Optional", "Exception", "String")) {
      mentioned.add(name + ".java", "public class " + name + " {}\n");
    }
    mentioned.add(
        "Users.java",
        users(
                "",
                "Async io, Objects java, Duration Async, Optional Duration, Exception o, String s")
            .replace("package app;", ""));
    compiles(mentioned);
  }

  /** Types of another package with the names of those that bodies use. */
  @Test
  void typesInSignatures() {
    Sources sources = Sources.in(directory);
    List<String> names = NAMES.stream().filter(each -> !NAMES_OF_THE_TEST.contains(each)).toList();
    for (String name : names) {
      sources.add("other/" + name + ".java", "package other;\npublic class " + name + " {}\n");
    }
    String parameters =
        names.stream().map(each -> "other." + each + " " + each).collect(Collectors.joining(", "));
    sources
        .add("app/Users.java", users("", parameters))
        .add("app/package-info.java", FACADES)
        .add("lib/Client.java", client("", parameters))
        .add("lib/Page.java", PAGE);
    compiles(sources);
  }

  /** Generated interfaces with the names of those types. */
  @Test
  void generatedTypes() {
    Sources sources = Sources.in(directory);
    List<String> packages = List.of("app", "io", "java", "javax"); // nothing could refer to these
    for (String name : NAMES.stream().filter(each -> !packages.contains(each)).toList()) {
      sources.add(
          "app/Of" + name + ".java",
          """
          package app;

          import io.smartasync.SmartAsync;

          @SmartAsync(name = "%1$s")
          public class Of%1$s {
            @SmartAsync(timeout = "3s")
            public long load(long it) { return it; }
          }
          """
              .formatted(name));
    }
    compiles(sources);
  }

  @Test
  void restrictedIdentifiers() {
    StringBuilder methods = new StringBuilder();
    for (String name :
        List.of(
            "yield",
            "record",
            "var",
            "sealed",
            "permits",
            "when",
            "module",
            "open",
            "exports",
            "to",
            "with",
            "transitive",
            "requires",
            "provides",
            "uses",
            "opens")) {
      methods.append(
          """
            public void %1$s(long %1$s) {}

            public java.util.concurrent.CompletableFuture<Void> x%1$sAsync() { return null; }

            public static String s%1$s(String %1$s) { return %1$s; }

            @SmartAsync(name = "%1$s")
            public java.util.concurrent.CompletableFuture<Void> y%1$sAsync() { return null; }
          """
              .formatted(name));
    }
    compiles(
        Sources.in(directory)
            .add(
                "app/Users.java",
                "package app;\n\nimport io.smartasync.SmartAsync;\n\n@SmartAsync\n"
                    + "public class Users {\n"
                    + methods
                    + "}\n"));
  }

  /** Class files of other languages have names that Java source code cannot contain. */
  @Test
  void namesThatJavaCannotSay() throws Exception {
    String library =
        """
        package lib;

        import java.util.concurrent.CompletableFuture;

        public interface Client {
          CompletableFuture<String> m_old(String a);

          CompletableFuture<String> getAsync_V(String a);

          CompletableFuture<String> neu(String a);

          String defauld();

          CompletableFuture<String> findAsync(String packagf, int p_name, long nev, char p_name_);

          CompletableFuture<Typ_e> typed();

          void typed(Recore type);

          CompletableFuture<lib.pubick.Inner> inner();

          <claass> claass generic(claass type);
        }
        """;
    Sources sources =
        Sources.in(directory)
            .add("lib/Client.java", library)
            .add("lib/Typ_e.java", "package lib;\npublic interface Typ_e {}\n")
            .add("lib/Recore.java", "package lib;\npublic interface Recore {}\n")
            .add("lib/pubick/Inner.java", "package lib.pubick;\npublic interface Inner {}\n");
    Javac.Compiled compiled =
        Javac.into(directory.resolve("lib-out"), List.of("--release", "21", "-parameters"))
            .compile(sources.files());
    assertThat(compiled.diagnostics()).isEmpty();
    Path classes = directory.resolve("classes");
    for (Path file : classFiles(compiled.classes())) {
      String name = compiled.classes().relativize(file).toString();
      Path target = classes.resolve(unsayable(name));
      Files.createDirectories(target.getParent());
      Files.write(
          target,
          unsayable(Files.readString(file, StandardCharsets.ISO_8859_1))
              .getBytes(StandardCharsets.ISO_8859_1));
    }
    Javac.Compiled facade =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .with(classes)
            .compile(
                Sources.in(directory)
                    .add(
                        "app/package-info.java",
                        "@io.smartasync.SmartAsync.For(lib.Client.class)\npackage app;\n")
                    .files());
    assertThat(facade.diagnostics()).isEmpty();
    assertThat(facade.generated("app/SmartClient.java"))
        .contains("default String find(String package_, int p_name, long new_, char p_name_)")
        .contains("default <clas_s> clas_s generic(clas_s type)")
        .doesNotContain("typed(", "inner(", "old(", "getAsync", "default()");
    Javac.Compiled asked =
        Javac.into(directory.resolve("asked"), Javac.STRICT)
            .with(classes)
            .compile(
                Sources.in(directory)
                    .add(
                        "app/package-info.java",
                        "@io.smartasync.SmartAsync.For(value = lib.Client.class, optional ="
                            + " \"m-old\")\npackage app;\n")
                    .files());
    assertThat(asked.diagnostics())
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.getMessage(null))
                    .contains("no method 'm-old'", "a name that Java source code cannot contain"));
  }

  /** Returns a class file with other names of the same length. */
  private static String unsayable(String text) {
    return text.replace("m_old", "m-old")
        .replace("getAsync_V", "getAsync-V")
        .replace("neu", "new")
        .replace("nev", "new")
        .replace("defauld", "default")
        .replace("packagf", "package")
        .replace("p_name_", "p-name_")
        .replace("p_name", "p-name")
        .replace("Typ_e", "Typ-e")
        .replace("Recore", "record")
        .replace("pubick", "public")
        .replace("claass", "clas-s");
  }

  private static List<Path> classFiles(Path directory) throws java.io.IOException {
    try (var files = Files.walk(directory)) {
      return files.filter(each -> each.toString().endsWith(".class")).toList();
    }
  }

  private Javac.Compiled compiles(Sources sources) {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .with(Javac.jarOf(Mono.class), Javac.jarOf(Publisher.class))
            .with(Javac.jarOf(Blocking.class), Javac.jarOf(CheckReturnValue.class))
            .compile(sources.files());
    assertThat(compiled.diagnostics())
        .withFailMessage(
            () ->
                compiled.diagnostics().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining("\n")))
        .isEmpty();
    return compiled;
  }
}
