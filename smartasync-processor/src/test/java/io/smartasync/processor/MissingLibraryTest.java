package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A library is on the class path, and one of its dependencies is not. */
class MissingLibraryTest {

  @TempDir Path directory;

  @Test
  void namesTheTypeThatIsMissing() throws Exception {
    Path library =
        library(
            Sources.in(directory.resolve("lib"))
                .add("dep/Token.java", "package dep; public class Token {}")
                .add(
                    "lib/Base.java",
                    """
                    package lib;
                    public class Base {
                      @io.smartasync.SmartAsync
                      public dep.Token token() { return new dep.Token(); }
                    }
                    """));

    Javac.Compiled users =
        Javac.into(directory.resolve("users"), Javac.PLAIN)
            .with(library)
            .compile(
                Sources.in(directory.resolve("app"))
                    .add(
                        "app/Users.java",
                        """
                        package app;
                        public class Users extends lib.Base {
                          @io.smartasync.SmartAsync
                          public String find() { return ""; }
                        }
                        """)
                    .files());

    assertThat(users.errors())
        .anySatisfy(
            error ->
                assertThat(error.getMessage(Locale.ENGLISH))
                    .isEqualTo(
                        "'SmartUsers' is not generated, because 'dep.Token' cannot be found; import"
                            + " it, or add the dependency that contains it"
                            + " [SmartAsync:MissingType]"));
  }

  /** The facade has the methods whose signatures can be written, and those that they override. */
  @ParameterizedTest
  @EnumSource
  void facadesLeaveOutSignaturesWithMissingTypes(CompilerKind compiler) throws Exception {
    Path library =
        library(
            gone()
                .add(
                    "lib/Reader.java",
                    """
                    package lib;

                    import java.util.concurrent.CompletableFuture;

                    public interface Reader<K> extends AutoCloseable {
                      CompletableFuture<K> readAsync(K key);

                      K failing(K key) throws dep.Gone;

                      K overridden(K key) throws dep.Gone;

                      @Override void close() throws dep.Gone;
                    }
                    """)
                .add(
                    "lib/Texts.java",
                    """
                    package lib;

                    public interface Texts extends Reader<String> {
                      @Override String overridden(String key);
                    }
                    """)
                .add(
                    "lib/Signatures.java",
                    """
                    package lib;

                    import java.nio.channels.CompletionHandler;
                    import java.util.List;
                    import java.util.concurrent.CompletableFuture;
                    import java.util.concurrent.Future;

                    public interface Signatures<T> {
                      CompletableFuture<T> readAsync();

                      CompletableFuture<dep.Gone> valueAsync();

                      CompletableFuture<dep.Gone[][]> arrayAsync();

                      CompletableFuture<? extends List<? super dep.Gone>> listAsync();

                      dep.Gone plain();

                      CompletableFuture<T> parameterAsync(dep.Gone.Inner inner);

                      CompletableFuture<T> varargsAsync(dep.Gone... more);

                      <E extends dep.Gone> CompletableFuture<E> boundAsync(Class<E> type);

                      <E extends Exception> CompletableFuture<T> failingAsync(E failure) throws E, dep.Gone;

                      void handled(String key, CompletionHandler<dep.Gone, ? super T> handler, T attachment);
                    }
                    """)
                .add(
                    "lib/Half.java",
                    """
                    package lib;

                    public class Half extends dep.Gone {
                      private static final long serialVersionUID = 1;
                    }
                    """)
                .add(
                    "lib/Halves.java",
                    """
                    package lib;

                    import java.util.List;
                    import java.util.concurrent.CompletableFuture;

                    public interface Halves<T> {
                      CompletableFuture<T> readAsync();

                      CompletableFuture<T> parameterAsync(Half half);

                      CompletableFuture<List<Half>> listAsync(List<? extends Half> halves);

                      CompletableFuture<Half> valueAsync();

                      Half plain();

                      CompletableFuture<T> failingAsync() throws Half;

                      String failing() throws Half;
                    }
                    """)
                .add(
                    "lib/Overloaded.java",
                    """
                    package lib;

                    import java.util.concurrent.CompletableFuture;

                    public interface Overloaded {
                      CompletableFuture<String> readAsync();

                      CompletableFuture<String> halfAsync(Half half);

                      CompletableFuture<String> halfAsync(String text);

                      CompletableFuture<String> goneAsync(dep.Gone gone);

                      CompletableFuture<String> goneAsync(String text);

                      CompletableFuture<String> numberAsync(int number, dep.Gone gone);

                      CompletableFuture<String> numberAsync(String text, String more);

                      CompletableFuture<String> numberAsync(int number, int more);

                      CompletableFuture<String> numberAsync(int number, Integer more);
                    }
                    """));

    Javac.Compiled facades =
        facades(
            compiler,
            library,
            "lib.Reader.class, lib.Texts.class, lib.Signatures.class, lib.Halves.class, lib.Overloaded.class");

    assertThat(messages(facades.errors())).isEmpty();
    assertThat(methodsOf(facades, "SmartReader")).containsExactly("read");
    assertThat(methodsOf(facades, "SmartTexts")).contains("overridden").doesNotContain("failing");
    assertThat(methodsOf(facades, "SmartSignatures")).containsExactly("read");
    assertThat(methodsOf(facades, "SmartHalves"))
        .containsExactly("read", "parameter", "list", "plain");
    assertThat(methodsOf(facades, "SmartOverloaded"))
        .containsExactly("read", "half", "number", "number");
  }

  /** Annotations that are missing, or have missing types as values. */
  @ParameterizedTest
  @EnumSource
  void facadesOfAnnotatedTypes(CompilerKind compiler) throws Exception {
    Path library =
        library(
            gone()
                .add(
                    "dep/GoneMark.java",
                    """
                    package dep;

                    import java.lang.annotation.ElementType;
                    import java.lang.annotation.Target;

                    @Target({ElementType.TYPE_USE, ElementType.TYPE, ElementType.METHOD})
                    public @interface GoneMark { Level value() default Level.LOW; }
                    """)
                .add("dep/Level.java", "package dep;\npublic enum Level { LOW }\n")
                .add(
                    "lib/CheckReturnValue.java",
                    """
                    package lib;

                    public @interface CheckReturnValue {
                      Class<?> type() default dep.Gone.class;
                      Class<?>[] types() default {};
                      dep.Level level() default dep.Level.LOW;
                      dep.GoneMark mark() default @dep.GoneMark;
                    }
                    """)
                .add(
                    "lib/Mark.java",
                    """
                    package lib;

                    import java.lang.annotation.ElementType;
                    import java.lang.annotation.Target;

                    @Target(ElementType.TYPE_USE)
                    public @interface Mark {
                      Class<?> type() default dep.Gone.class;
                      dep.Level level() default dep.Level.LOW;
                    }
                    """)
                .add(
                    "lib/Client.java",
                    """
                    package lib;

                    import java.util.List;
                    import java.util.concurrent.CompletableFuture;

                    @dep.GoneMark(dep.Level.LOW)
                    @CheckReturnValue(type = dep.Gone.class, level = dep.Level.LOW)
                    public interface Client<@Mark T extends @dep.GoneMark Object> {
                      @CheckReturnValue(type = dep.Gone.class)
                      CompletableFuture<@dep.GoneMark T> oneAsync(
                          @CheckReturnValue(level = dep.Level.LOW) @dep.GoneMark String key);

                      @CheckReturnValue(level = dep.Level.LOW)
                      CompletableFuture<List<@Mark(type = dep.Gone.class) String>> twoAsync(
                          @Mark(level = dep.Level.LOW) String key);

                      @CheckReturnValue(types = {String.class, dep.Gone[].class}, mark = @dep.GoneMark)
                      @dep.GoneMark String three() throws @dep.GoneMark Exception;
                    }
                    """));

    Javac.Compiled facades = facades(compiler, library, "lib.Client.class");

    assertThat(messages(facades.errors())).isEmpty();
    assertThat(methodsOf(facades, "SmartClient")).containsExactly("one", "two", "three");
    assertThat(facades.generated("app/SmartClient.java")).doesNotContain("dep.", "Gone", "Level");
  }

  /** The author's class overrides nothing whose exceptions are missing, but its superclass does. */
  @ParameterizedTest
  @EnumSource
  void operationsBesideMethodsWithMissingExceptions(CompilerKind compiler) throws Exception {
    Path library =
        library(
            gone()
                .add(
                    "lib/Base.java",
                    """
                    package lib;

                    public abstract class Base<K> {
                      public abstract K load(K key) throws dep.Gone;
                    }
                    """)
                .add(
                    "lib/Texts.java",
                    """
                    package lib;

                    public class Texts<K> extends Base<K> {
                      @Override public K load(K key) { return key; }
                    }
                    """));

    Javac.Compiled users =
        Javac.into(directory.resolve("users"), compiler.plain())
            .by(compiler.get())
            .with(library)
            .compile(
                Sources.in(directory.resolve("app"))
                    .add(
                        "app/Users.java",
                        """
                        package app;

                        @io.smartasync.SmartAsync
                        public class Users extends lib.Texts<String> implements SmartUsers {
                          public String find(String key) { return key; }
                        }
                        """)
                    .files());

    assertThat(messages(users.errors())).isEmpty();
    assertThat(users.generated("app/SmartUsers.java")).contains("findAsync(String key)");
  }

  private Sources gone() {
    return Sources.in(directory.resolve("lib"))
        .add(
            "dep/Gone.java",
            """
            package dep;

            public class Gone extends Exception {
              private static final long serialVersionUID = 1;

              public static class Inner {}
            }
            """);
  }

  /** Compiles a library, and deletes the classes in the package of its dependency. */
  private Path library(Sources sources) throws IOException {
    Javac.Compiled library =
        Javac.into(directory.resolve("library"), Javac.PLAIN).compile(sources.files());
    assertThat(library.errors()).isEmpty();
    try (Stream<Path> classes = Files.list(library.classes().resolve("dep"))) {
      for (Path each : classes.toList()) {
        Files.delete(each);
      }
    }
    return library.classes();
  }

  private Javac.Compiled facades(CompilerKind compiler, Path library, String types) {
    return Javac.into(directory.resolve("out"), compiler.plain())
        .by(compiler.get())
        .with(library)
        .compile(
            Sources.in(directory.resolve("app"))
                .add(
                    "app/Clients.java",
                    "package app;\n@io.smartasync.SmartAsync.For({"
                        + types
                        + "})\ninterface Clients {}\n")
                .files());
  }

  private static List<String> messages(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream().map(Object::toString).toList();
  }

  /** Returns the names of the default methods of a facade in the order of the file. */
  private static List<String> methodsOf(Javac.Compiled facades, String name) {
    return facades
        .generated("app/" + name + ".java")
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("default ") && line.contains("("))
        .map(line -> line.substring(0, line.indexOf('(')))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .toList();
  }
}
