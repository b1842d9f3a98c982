package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A generated file contains only what it can see. What it cannot see is an error of its author. */
class VisibilityTest {

  @TempDir Path directory;

  /** An override that returns a hidden type does not hide the method that returns a visible one. */
  @Test
  void hiddenCovariantOverrides() {
    Javac.Compiled compiled =
        facade(
            Sources.in(directory)
                .add("lib/Page.java", "package lib;\npublic interface Page {}\n")
                .add("lib/HiddenPage.java", "package lib;\ninterface HiddenPage extends Page {}\n")
                .add(
                    "lib/Base.java",
                    """
                    package lib;

                    import java.util.concurrent.CompletableFuture;

                    public interface Base<T> {
                      CompletableFuture<? extends Page> pageAsync();

                      Page page(String key);

                      Base<T> self();

                      T value();
                    }
                    """)
                .add(
                    "lib/Client.java",
                    """
                    package lib;

                    import java.util.concurrent.CompletableFuture;

                    public interface Client extends Base<HiddenPage> {
                      @Override CompletableFuture<HiddenPage> pageAsync();

                      @Override HiddenPage page(String key);

                      @Override Client self();

                      CompletableFuture<String> nameAsync();
                    }
                    """),
            "{lib.Client.class, lib.Base.class}");
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartClient.java"))
        .contains("default Page page()", "default Page page(String ", "default String name()")
        .contains("public interface SmartClient {")
        .doesNotContain("HiddenPage", "value()");
  }

  /** The class overrides with a hidden type what it inherits from a class and an interface. */
  @ParameterizedTest
  @EnumSource
  void hiddenOverridesOfGenericMethods(CompilerKind compiler) {
    Javac.Compiled library =
        Javac.into(directory.resolve("library"), Javac.PLAIN)
            .withOnly(new OtherProcessor())
            .compile(
                Sources.in(directory)
                    .add(
                        "lib/Commands.java",
                        """
                        package lib;

                        import java.util.concurrent.CompletableFuture;

                        public interface Commands<K> {
                          interface Connection<K> {}

                          Connection<K> connection();

                          CompletableFuture<K> keyAsync();

                          interface OfCluster<K> extends Commands<K> {
                            interface ClusterConnection<K> extends Connection<K> {}

                            @Override ClusterConnection<K> connection();
                          }
                        }
                        """)
                    .add(
                        "lib/Base.java",
                        """
                        package lib;

                        public abstract class Base<K> implements Commands<K> {
                          @Override public Connection<K> connection() { return null; }
                        }
                        """)
                    .add(
                        "lib/Impl.java",
                        """
                        package lib;

                        abstract class HiddenConnection<K> implements Commands.OfCluster.ClusterConnection<K> {}
                        """)
                    .add(
                        "lib/Cluster.java",
                        """
                        package lib;

                        public abstract class Cluster<K> extends Base<K> implements Commands.OfCluster<K> {
                          @Override public HiddenConnection<K> connection() { return null; }
                        }
                        """)
                    .files());
    assertThat(library.errors()).isEmpty();

    Javac.Compiled used =
        Javac.into(directory.resolve("out"), compiler.strict())
            .by(compiler.get())
            .with(library.classes())
            .compile(
                Sources.in(directory.resolve("users"))
                    .add(
                        "app/Clients.java",
                        """
                        package app;

                        import io.smartasync.SmartAsync;
                        import lib.Base;
                        import lib.Cluster;
                        import lib.Commands;

                        @SmartAsync.For({
                          Commands.class, Commands.OfCluster.class, Base.class, Cluster.class
                        })
                        interface Clients {}
                        """)
                    .files());

    assertThat(used.diagnostics()).isEmpty();
    assertThat(used.generated("app/SmartCluster.java")).contains(" connection() {");
  }

  /** The facade has the other methods, but cannot wait for the instance itself. */
  @Test
  void aPublisherOfAHiddenType() {
    Javac.Compiled compiled =
        facade(
            Sources.in(directory)
                .add("lib/Hidden.java", "package lib;\ninterface Hidden {}\n")
                .add(
                    "lib/Source.java",
                    """
                    package lib;

                    import java.util.concurrent.CompletableFuture;
                    import java.util.concurrent.Flow;

                    public interface Source extends Flow.Publisher<Hidden> {
                      CompletableFuture<String> nameAsync();
                    }
                    """),
            "lib.Source.class");
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartSource.java"))
        .contains("String name()")
        .doesNotContain("Hidden", "stream()");
  }

  /** The compiler of Eclipse finds the annotation of the type variable twice. */
  @ParameterizedTest
  @EnumSource
  void annotationsOfTypesAreWrittenOnce(CompilerKind compiler) {
    Javac.Compiled used =
        Javac.into(directory.resolve("out"), compiler.plain())
            .by(compiler.get())
            .withLibraries()
            .compile(
                Sources.in(directory)
                    .add(
                        "app/Clients.java",
                        """
                        package app;

                        @io.smartasync.SmartAsync.For(io.reactivex.rxjava3.processors.PublishProcessor.class)
                        interface Clients {}
                        """)
                    .files());

    assertThat(used.errors()).isEmpty();
    assertThat(used.generated("app/SmartPublishProcessor.java")).contains("stream()");
  }

  /** The compiler of Eclipse does not infer the facade of a type argument that is a wildcard. */
  @ParameterizedTest
  @EnumSource
  void facadesOfElementsWithWildcards(CompilerKind compiler) {
    Javac.Compiled used =
        Javac.into(directory.resolve("out"), compiler.strict())
            .by(compiler.get())
            .withLibraries()
            .compile(
                Sources.in(directory)
                    .add(
                        "app/Node.java",
                        """
                        package app;

                        import java.util.concurrent.CompletableFuture;
                        import java.util.concurrent.Flow;

                        public interface Node<T> {
                          CompletableFuture<T> value();

                          Flow.Publisher<? extends Node<?>> children();

                          Flow.Publisher<Node<? extends T>> others();

                          CompletableFuture<? extends Node<?>> first();
                        }
                        """)
                    .add(
                        "app/Clients.java",
                        """
                        package app;

                        @io.smartasync.SmartAsync.For(value = Node.class, optional = "first")
                        interface Clients {}
                        """)
                    .files());

    assertThat(used.diagnostics()).isEmpty();
    assertThat(used.generated("app/SmartNode.java"))
        .contains("Stream<SmartNode<?>> children()", "Optional<SmartNode<?>> first()");
  }

  /** A library that is a module uses, in its signatures, packages that it does not export. */
  @Test
  void packagesThatAreNotExported() throws Exception {
    Javac.Compiled library =
        Javac.into(directory.resolve("library"), Javac.PLAIN)
            .withOnly(new OtherProcessor())
            .compile(
                Sources.in(directory)
                    .add(
                        "module-info.java",
                        "module lib { exports lib; exports lib.friends to other; }\n")
                    .add(
                        "lib/hidden/Mark.java",
                        """
                        package lib.hidden;

                        import java.lang.annotation.ElementType;
                        import java.lang.annotation.Target;

                        @Target(ElementType.TYPE_USE)
                        public @interface Mark {}
                        """)
                    .add("lib/hidden/Secret.java", "package lib.hidden;\npublic class Secret {}\n")
                    .add(
                        "lib/friends/Friend.java", "package lib.friends;\npublic class Friend {}\n")
                    .add(
                        "lib/Client.java",
                        """
                        package lib;

                        import java.util.concurrent.CompletableFuture;
                        import lib.friends.Friend;
                        import lib.hidden.Mark;
                        import lib.hidden.Secret;

                        public interface Client {
                          CompletableFuture<@Mark String> nameAsync(@Mark String key);

                          CompletableFuture<Secret> secretAsync();

                          CompletableFuture<Friend> friendAsync();
                        }
                        """)
                    .files());
    assertThat(library.errors()).isEmpty();

    Javac.Compiled used =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .withRuntime(RuntimeModule.in(Files.createDirectory(directory.resolve("runtime"))))
            .with(library.classes())
            .compile(
                Sources.in(directory.resolve("users"))
                    .add(
                        "module-info.java",
                        """
                        module app {
                          requires io.smartasync;
                          requires lib;
                          requires static java.compiler;
                        }
                        """)
                    .add(
                        "app/Clients.java",
                        """
                        package app;

                        @io.smartasync.SmartAsync.For(lib.Client.class)
                        interface Clients {}
                        """)
                    .files());

    assertThat(used.errors()).isEmpty();
    assertThat(used.generated("app/SmartClient.java"))
        .contains("String name(")
        .doesNotContain("Mark", "secret", "friend");
  }

  /** A type argument of a supertype replaces the type variable in bounds of inherited methods. */
  @Test
  void hiddenTypesInBoundsOfInheritedMethods() {
    Javac.Compiled compiled =
        facade(
            Sources.in(directory)
                .add("lib/Page.java", "package lib;\ninterface Page extends Comparable<Page> {}\n")
                .add(
                    "lib/Base.java",
                    """
                    package lib;

                    import java.io.Serializable;
                    import java.util.Collection;
                    import java.util.concurrent.CompletableFuture;

                    public interface Base<T> {
                      <U extends Collection<? super T>> CompletableFuture<U> collectAsync(U target);

                      <U extends T> CompletableFuture<U> castAsync(Class<U> type);

                      <U extends Serializable & Comparable<T>> CompletableFuture<U> maxAsync(U one);

                      <U> CompletableFuture<U> otherAsync(U one);
                    }
                    """)
                .add(
                    "lib/Client.java",
                    """
                    package lib;

                    import java.util.concurrent.CompletableFuture;

                    public interface Client extends Base<Page> {
                      CompletableFuture<String> nameAsync();
                    }
                    """),
            "lib.Client.class");
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartClient.java"))
        .contains("default String name()", "other(")
        .doesNotContain("Page", "collect", "cast", "max");
  }

  /**
   * Types that are missing, in the declaration of a type: the compiler accepts no call on an
   * instance, whoever writes it.
   */
  @Test
  void missingTypesInDeclarations() throws Exception {
    Sources library =
        Sources.in(directory)
            .add("lib/Gone.java", "package lib;\npublic interface Gone {}\n")
            .add(
                "lib/Base.java",
                """
                package lib;

                public interface Base<T> {
                  java.util.concurrent.CompletableFuture<T> valueAsync();

                  java.util.concurrent.CompletableFuture<Gone> goneAsync();
                }
                """)
            .add(
                "lib/InArgument.java",
                "package lib;\npublic abstract class InArgument implements Base<Gone> {}\n")
            .add(
                "lib/InBound.java",
                "package lib;\npublic interface InBound<T extends Gone> extends Base<T> {}\n")
            .add(
                "lib/Parent.java",
                "package lib;\npublic interface Parent extends Gone, Base<String> {}\n")
            .add(
                "lib/Child.java",
                "package lib;\npublic abstract class Child implements Parent {}\n");
    Javac.Compiled compiled =
        Javac.into(directory.resolve("library"), Javac.PLAIN).compile(library.files());
    assertThat(compiled.diagnostics()).isEmpty();
    Files.delete(compiled.classes().resolve("lib/Gone.class"));
    Javac.Compiled facade =
        Javac.into(directory.resolve("out"), Javac.PLAIN)
            .with(compiled.classes())
            .compile(
                annotated(
                    "{lib.InArgument.class, lib.InBound.class, lib.Child.class, lib.Base.class}"));
    assertThat(facade.diagnostics())
        .extracting(each -> each.getMessage(null))
        .containsExactly(missing("InArgument"), missing("InBound"), missing("Child"));
    Javac.Compiled rest =
        Javac.into(directory.resolve("rest"), Javac.PLAIN)
            .with(compiled.classes())
            .compile(annotated("lib.Base.class"));
    assertThat(rest.diagnostics()).isEmpty();
    assertThat(rest.generated("app/SmartBase.java"))
        .contains("default T value()")
        .doesNotContain("gone()");
  }

  private static String missing(String type) {
    return ("the declaration of '%1$s' contains 'Gone', which cannot be found; add the dependency"
            + " that contains it, or name a supertype of '%1$s' [SmartAsync:MissingType]")
        .formatted(type);
  }

  private List<Path> annotated(String types) {
    return Sources.in(directory)
        .add(
            "app/package-info.java", "@io.smartasync.SmartAsync.For(" + types + ")\npackage app;\n")
        .files();
  }

  private Javac.Compiled facade(Sources library, String types) {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("library"), Javac.PLAIN).compile(library.files());
    assertThat(compiled.diagnostics()).isEmpty();
    return Javac.into(directory.resolve("out"), Javac.STRICT)
        .with(compiled.classes())
        .compile(annotated(types));
  }

  /** The default of {@code as} can be written. */
  @Test
  void defaultsCanBeWritten() {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .compile(
                Sources.in(directory)
                    .add(
                        "app/Users.java",
                        """
                        package app;

                        import io.smartasync.SmartAsync;
                        import java.util.concurrent.CompletableFuture;

                        @SmartAsync(as = void.class, name = "", throwing = {}, timeout = "", optional = false)
                        public class Users {
                          @SmartAsync(as = void.class, single = false, prefetch = 0)
                          public long load(long id) { return id; }

                          @SmartAsync(as = void.class, throwing = {}, timeout = "")
                          public CompletableFuture<Long> findAsync(long id) { return null; }
                        }
                        """)
                    .files());
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java"))
        .contains("CompletableFuture<Long> loadAsync");
  }

  @Test
  void compactSourceFiles() {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), List.of("--release", "25"))
            .compile(
                Sources.in(directory)
                    .add(
                        "Compact.java",
                        """
                        // A comment that names class_ Compact.
                        @io.smartasync.SmartAsync
                        public String find(long id) { return ""; }

                        void main() {}
                        """)
                    .add(
                        "Plain.java",
                        "final class Plain { @io.smartasync.SmartAsync public void a() {} }")
                    .files());
    assertThat(compiled.diagnostics())
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.getMessage(null))
                    .isEqualTo(
                        "'Compact' is the class of a compact source file, which no other file can"
                            + " refer to; declare a class with the method [SmartAsync:PrivateType]"));
    assertThat(compiled.generated("SmartPlain.java")).contains("aAsync()");
  }
}
