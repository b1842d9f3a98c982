package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated code causes no warnings of its own, whatever the author's code does. */
class WarningsTest {

  @TempDir Path directory;

  private static final String OLD =
      """
      package lib;

      import java.lang.annotation.ElementType;
      import java.lang.annotation.Target;

      public class Old {
        @Deprecated public static class Plain<T> extends Exception { private static final long serialVersionUID = 1; }
        @Deprecated public static class OldException extends Exception { private static final long serialVersionUID = 1; }
        @Deprecated(forRemoval = true) public static class Removed {}
        /** @deprecated by its comment alone */ public static class Tagged {}
        @Deprecated public @interface OldMark {}
        @Deprecated(forRemoval = true) public @interface RemovedMark {}
        @Target(ElementType.TYPE_USE) @Deprecated public @interface OnType {}
        public @interface Mark {
          @Deprecated String old() default "";
          Class<?>[] types() default {};
          Level[] level() default {};
        }
        public enum Level { @Deprecated LOW, @Deprecated(forRemoval = true) LOWER }
      }
      """
          .replace(
              "class Plain<T> extends Exception { private static final long serialVersionUID = 1; }",
              "class Plain<T> {}");

  /** Compiles a library with whatever warnings, and what uses it without any. */
  private void causesNone(Sources library, Sources users) {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("library"), Javac.PLAIN)
            .with(new OtherProcessor())
            .compile(library.files());
    assertThat(compiled.errors()).isEmpty();
    Javac.Compiled used =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .with(compiled.classes())
            .with(new OtherProcessor())
            .compile(users.files());
    assertThat(used.diagnostics())
        .withFailMessage(
            () ->
                used.diagnostics().stream().map(Object::toString).collect(Collectors.joining("\n")))
        .isEmpty();
  }

  private Sources facades(String types) {
    return Sources.in(directory)
        .add(
            "app/package-info.java",
            "@io.smartasync.SmartAsync.For(value = " + types + ")\npackage app;\n");
  }

  @Test
  void facadesOfDeprecated() {
    causesNone(
        Sources.in(directory)
            .add("lib/Old.java", OLD)
            .add(
                "lib/Grandparent.java",
                """
                package lib;

                import java.util.List;
                import java.util.concurrent.CompletableFuture;

                public interface Grandparent {
                  @Deprecated CompletableFuture<String> oldAsync(String key);

                  @Deprecated(forRemoval = true) CompletableFuture<String> goneAsync(String key);

                  /** @deprecated by its comment alone */
                  CompletableFuture<String> taggedAsync(String key);

                  @Deprecated String plain(String key);
                }
                """)
            .add(
                "lib/Parent.java",
                """
                package lib;

                import java.util.concurrent.CompletableFuture;

                public interface Parent extends Grandparent {
                  @Override CompletableFuture<String> oldAsync(String key);

                  @Override CompletableFuture<String> goneAsync(String key);

                  @Override CompletableFuture<String> taggedAsync(String key);

                  @Override String plain(String key);
                }
                """)
            .add(
                "lib/Client.java",
                """
                package lib;

                import java.util.List;
                import java.util.concurrent.CompletableFuture;

                public interface Client extends Parent {
                  @Override CompletableFuture<String> oldAsync(String key);

                  @Override CompletableFuture<String> goneAsync(String key);

                  @Override CompletableFuture<String> taggedAsync(String key);

                  @Override String plain(String key);

                  @Deprecated @SuppressWarnings("unchecked")
                  CompletableFuture<String> varargsAsync(List<String>... keys);

                  @Deprecated CompletableFuture<Old.Removed> mixedAsync(Old.Plain<Old.Removed> plain);

                  @Deprecated(forRemoval = true) CompletableFuture<Old.Plain<?>> otherAsync(Old.Tagged tagged);

                  <T extends Old.Removed, U extends Old.Plain<T>> U bound(T t) throws Old.OldException;

                  CompletableFuture<List<Old.@Old.OnType Tagged>> annotatedAsync();

                  /** @deprecated by its comment alone */
                  CompletableFuture<String> commentAsync();
                }
                """),
        facades("{lib.Client.class, lib.Parent.class, lib.Grandparent.class}"));
  }

  /** As Reactor's {@code @Nullable} does, which needs a library that its users do not have. */
  @Test
  void facadesOfMethodsWhoseAnnotationsMentionAMissingClass() throws Exception {
    Javac.Compiled library =
        Javac.into(directory.resolve("library"), Javac.PLAIN)
            .withOnly(new OtherProcessor())
            .compile(
                Sources.in(directory)
                    .add("meta/When.java", "package meta;\npublic enum When { MAYBE }\n")
                    .add(
                        "meta/Nonnull.java",
                        """
                        package meta;

                        import java.lang.annotation.Retention;
                        import java.lang.annotation.RetentionPolicy;

                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface Nonnull { When when(); }
                        """)
                    .add(
                        "lib/Nullable.java",
                        """
                        package lib;

                        import java.lang.annotation.Retention;
                        import java.lang.annotation.RetentionPolicy;

                        @meta.Nonnull(when = meta.When.MAYBE)
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface Nullable {}
                        """)
                    .add(
                        "lib/Client.java",
                        """
                        package lib;

                        import java.util.concurrent.CompletableFuture;

                        @Nullable public interface Client {
                          @Nullable CompletableFuture<String> nameAsync(@Nullable String key);

                          @Nullable String name2(@Nullable String key);
                        }
                        """)
                    .add(
                        "lib/Base.java",
                        """
                        package lib;

                        public abstract class Base {
                          @Nullable public String name(@Nullable String key) { return key; }
                        }
                        """)
                    .files());
    assertThat(library.errors()).isEmpty();
    Files.delete(library.classes().resolve("meta/When.class"));

    Javac.Compiled used =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .with(library.classes())
            .with(new OtherProcessor())
            .compile(
                facades("lib.Client.class")
                    .add(
                        "app/Users.java",
                        """
                        package app;

                        @io.smartasync.SmartAsync
                        public class Users extends lib.Base implements SmartUsers {
                          public String find(String key) { return key; }
                        }
                        """)
                    .files());

    assertThat(used.diagnostics()).extracting(warning -> warning.getMessage(Locale.ROOT)).isEmpty();
  }

  /** The generated types are deprecated too, but not for removal. */
  @Test
  void facadesThatMentionOrExtendFacadesOfTypesToBeRemoved() {
    causesNone(
        Sources.in(directory)
            .add(
                "lib/Steps.java",
                """
                package lib;

                import java.util.List;
                import java.util.concurrent.CompletableFuture;

                public interface Steps {
                  @Deprecated(forRemoval = true) interface Last<T> {
                    CompletableFuture<T> runAsync();

                    @Deprecated(forRemoval = true) CompletableFuture<T> goneAsync();
                  }

                  @SuppressWarnings("removal") interface First extends Last<String> {
                    Last<String> last();

                    CompletableFuture<List<Last<Integer>>> allAsync(Last<String> last);
                  }
                }
                """),
        Sources.in(directory)
            .add(
                "app/Clients.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SuppressWarnings("removal") // the author's own mention
                @SmartAsync.For({lib.Steps.First.class, lib.Steps.Last.class})
                interface Clients {}
                """));
    causesNone(
        Sources.in(directory)
            .add(
                "lib/Owner.java",
                """
                package lib;

                public interface Owner {}
                """),
        Sources.in(directory)
            .add(
                "app/Parent.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;

                @SmartAsync
                @Deprecated(forRemoval = true)
                public class Parent {
                  public CompletableFuture<String> runAsync() { return null; }
                }
                """)
            .add(
                "app/Child.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;

                @SmartAsync
                @SuppressWarnings("removal")
                public class Child extends Parent {
                  public CompletableFuture<String> moreAsync() { return null; }
                }
                """));
  }

  /**
   * The overriding method returns less than the overridden one promises; its author has seen it.
   */
  @Test
  void facadesOfMethodsThatOverrideGenericOnes() {
    causesNone(
        Sources.in(directory)
            .add(
                "lib/Context.java",
                """
                package lib;

                import java.util.Map;
                import java.util.concurrent.CompletableFuture;

                public interface Context {
                  <T> Map<String, T> data();

                  CompletableFuture<Void> nextAsync();
                }
                """)
            .add(
                "lib/ContextImpl.java",
                """
                package lib;

                import java.util.Map;
                import java.util.concurrent.CompletableFuture;

                public abstract class ContextImpl implements Context {
                  @Override @SuppressWarnings("unchecked") public Map<String, Object> data() { return Map.of(); }

                  public abstract CompletableFuture<String> bodyAsync();
                }
                """),
        facades("{lib.Context.class, lib.ContextImpl.class}"));
  }

  @Test
  void facadesOfRawAndCloseable() {
    causesNone(
        Sources.in(directory)
            .add(
                "lib/Base.java",
                """
                package lib;

                import java.util.List;
                import java.util.concurrent.CompletableFuture;

                public interface Base<T> extends AutoCloseable {
                  CompletableFuture<T> findAsync(T key, List<T> all);

                  T load(T key);

                  List<String> names(List<String> names);

                  <E extends T> E generic(E e);

                  @Override void close() throws Exception;
                }
                """)
            .add(
                "lib/Raw.java",
                "package lib;\npublic interface Raw extends Base { void other(java.util.Map map); }\n")
            .add("lib/Typed.java", "package lib;\npublic interface Typed extends Base<String> {}\n")
            .add(
                "lib/Abstr.java",
                """
                package lib;

                public interface Abstr {
                  java.util.concurrent.CompletableFuture<String> nameAsync() throws Exception;

                  int size() throws Exception;
                }
                """)
            .add("lib/Left.java", "package lib;\npublic interface Left extends Abstr {}\n")
            .add(
                "lib/Better.java",
                "package lib;\npublic interface Better extends Abstr { @Override int size(); }\n")
            .add(
                "lib/Diamond.java",
                "package lib;\npublic interface Diamond extends Left, Better {}\n")
            .add(
                "lib/Overloads.java",
                """
                package lib;

                import java.util.concurrent.CompletableFuture;
                import java.util.function.*;

                public interface Overloads {
                  CompletableFuture<String> runAsync(Function<String, String> a);

                  CompletableFuture<String> runAsync(UnaryOperator<String> a);

                  CompletableFuture<String> runAsync(Consumer<String> a);
                }
                """)
            .add(
                "lib/VariableOverloads.java",
                """
                package lib;

                import java.util.concurrent.CompletableFuture;
                import java.util.function.*;

                public interface VariableOverloads {
                  CompletableFuture<String> editAsync(UnaryOperator<String> change, IntConsumer next);

                  CompletableFuture<String> editAsync(Visitor... changes);

                  interface Visitor { void visit(String value); }
                }
                """)
            .add(
                "lib/Interrupted.java",
                """
                package lib;

                public class Interrupted implements AutoCloseable {
                  public java.util.concurrent.CompletableFuture<String> nameAsync() { return null; }

                  @Override public void close() throws InterruptedException {}
                }
                """)
            .add(
                "lib/SubInterrupted.java",
                """
                package lib;

                public class SubInterrupted extends Interrupted {
                  public java.util.concurrent.CompletableFuture<String> otherAsync() { return null; }
                }
                """),
        facades(
            "{lib.Raw.class, lib.Typed.class, lib.Base.class, lib.Diamond.class, lib.Left.class,"
                + " lib.Better.class, lib.Abstr.class, lib.Overloads.class,"
                + " lib.VariableOverloads.class, lib.Interrupted.class,"
                + " lib.SubInterrupted.class}"));
  }

  /** The author suppresses the warnings of the own code, where it uses what is deprecated. */
  @Test
  void interfaces() {
    causesNone(
        Sources.in(directory).add("lib/Old.java", OLD),
        Sources.in(directory)
            .add(
                "app/Base.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.List;
                import java.util.concurrent.CompletableFuture;
                import lib.Old;

                @SmartAsync
                @SuppressWarnings({"deprecation", "removal", "dep-ann", "rawtypes", "unchecked", "try"})
                public class Base<T extends Old.Plain<Old.Removed>> {
                  @Deprecated public CompletableFuture<String> oldAsync(String key) { return null; }

                  @Deprecated(forRemoval = true) public String gone(String key) { return null; }

                  /** @deprecated by its comment alone */
                  public CompletableFuture<String> taggedAsync(String key) { return null; }

                  /** @deprecated by its comment alone */
                  public String tagged2(Old.Tagged tagged) { return null; }

                  @Deprecated public final void varargs(List<String>... lists) {}

                  @Deprecated public Old.Removed mixed(Old.Plain<Old.Removed> plain) { return null; }

                  public void marked(
                      @Old.OldMark String a,
                      @Old.RemovedMark String b,
                      @Old.Mark(old = "") String c,
                      @Old.Mark(types = {Old.Plain.class, Old.Removed[].class}) String d,
                      @Old.Mark(level = {Old.Level.LOW, Old.Level.LOWER}) String e,
                      List<@Old.OnType String> f) {}

                  public <E extends Old.OldException> CompletableFuture<List> thrownAsync(List raw) throws E, Old.OldException { return null; }

                  public void close() throws Exception {}
                }
                """)
            .add(
                "app/Middle.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;
                import lib.Old;

                @SmartAsync
                @SuppressWarnings({"deprecation", "removal", "dep-ann", "rawtypes", "unchecked", "try"})
                public class Middle<T extends Old.Plain<Old.Removed>> extends Base<T> {
                  @Override public CompletableFuture<String> oldAsync(String key) { return null; }

                  @Override public String gone(String key) { return null; }
                }
                """)
            .add(
                "app/Users.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;

                @SmartAsync
                @SuppressWarnings({"deprecation", "removal", "dep-ann", "rawtypes", "unchecked", "try"})
                public class Users extends Middle {
                  @Override public CompletableFuture<String> oldAsync(String key) { return null; }

                  @Override public String gone(String key) { return null; }

                  @Override public CompletableFuture<String> taggedAsync(String key) { return null; }
                }
                """)
            .add(
                "app/Commented.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                /** The old one. @see Base
                 * @deprecated by its comment alone */
                @SmartAsync
                @SuppressWarnings({"dep-ann", "deprecation"})
                public class Commented {
                  public String find(Commented other) { return null; }
                }
                """));
  }

  /** The author's own methods have different names, so that only generated code has overloads. */
  @Test
  void ambiguousOverloads() {
    causesNone(
        Sources.in(directory)
            .add(
                "lib/Parent.java",
                """
                package lib;

                import java.util.Comparator;
                import java.util.concurrent.CompletableFuture;
                import java.util.function.*;

                public interface Parent {
                  CompletableFuture<String> runAsync(Function<String, String> task);

                  CompletableFuture<String> sortAsync(Comparator<String> order);
                }
                """)
            .add(
                "lib/Child.java",
                """
                package lib;

                import java.util.concurrent.CompletableFuture;
                import java.util.function.*;

                public interface Child extends Parent {
                  void run(Consumer<String> task);

                  void sort(ToIntBiFunction<String, String> order);
                }
                """),
        facades("{lib.Parent.class, lib.Child.class}")
            .add(
                "app/Rule.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;
                import java.util.function.*;

                @SmartAsync
                @SuppressWarnings("unchecked") // an array of functions
                public interface Rule {
                  String apply(String value);

                  static CompletableFuture<Rule> ofAsync(Function<String, String>... rules) { return null; }
                }
                """)
            .add(
                "app/Rules.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;
                import java.util.function.*;

                @SmartAsync
                public class Rules {
                  public String load(String key, Function<String, String> rule) { return key; }

                  public CompletableFuture<String> loadAsync(String key, Consumer<String> rule) { return null; }

                  public String find(Predicate<String> rule) { return null; }
                }
                """)
            .add(
                "app/MoreRules.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;
                import java.util.function.*;

                @SmartAsync
                public class MoreRules extends Rules {
                  public CompletableFuture<String> findAsync(Function<String, String> rule) { return null; }
                }
                """)
            .add(
                "app/Store.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;
                import java.util.function.*;

                @SmartAsync(either = true)
                public interface Store {
                  String load(Function<String, String> rule);

                  @SmartAsync.Exclude
                  default void loadAsync(Consumer<String> rule) {}
                }
                """));
  }

  /** What is no {@link AutoCloseable}, because its method {@code close} throws more. */
  @Test
  void closeThatThrowsAnything() {
    causesNone(
        Sources.in(directory)
            .add(
                "lib/Oops.java",
                "package lib;\n@SuppressWarnings(\"serial\")\npublic class Oops extends Throwable {}\n")
            .add(
                "lib/Client.java",
                """
                package lib;

                public interface Client {
                  java.util.concurrent.CompletableFuture<String> nameAsync();

                  void close() throws Oops;
                }
                """)
            .add(
                "lib/OtherClient.java",
                """
                package lib;

                public interface OtherClient<X extends Throwable> {
                  java.util.concurrent.CompletableFuture<Void> closeAsync() throws X;
                }
                """),
        facades("{lib.Client.class, lib.OtherClient.class}")
            .add(
                "app/Users.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync
                public class Users<X extends Throwable> {
                  public void close() throws X {}
                }
                """)
            .add(
                "app/Orders.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync
                public interface Orders {
                  void close() throws Throwable;
                }
                """)
            .add(
                "app/MoreOrders.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync
                public interface MoreOrders extends Orders {
                  @Override void close() throws java.io.IOException;
                }
                """)
            .add(
                "app/Items.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;

                @SmartAsync
                public class Items {
                  public CompletableFuture<Void> closeAsync() throws lib.Oops { return null; }
                }
                """)
            .add(
                "app/Closed.java",
                """
                package app;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;

                @SmartAsync
                public class Closed<E extends Error, X extends Exception & Runnable> {
                  public CompletableFuture<Void> closeAsync() throws E { return null; }

                  /** Does not compile unless the types are closeable. */
                  @SuppressWarnings("try")
                  static void use(SmartClosed<?, ?> closed, SmartMoreOrders orders) throws Exception {
                    try (AutoCloseable one = closed; AutoCloseable other = orders) {}
                  }
                }
                """));
  }

  /** The author does not use the types, but their arguments are in what a type inherits. */
  @Test
  void inheritedSignatures() {
    causesNone(
        Sources.in(directory)
            .add("lib/Old.java", OLD)
            .add(
                "lib/Base.java",
                """
                package lib;

                import io.smartasync.SmartAsync;
                import java.util.concurrent.CompletableFuture;

                @SmartAsync
                public interface Base<T> {
                  <E extends Comparable<? super E>> T find(E key, T other) throws java.io.IOException;

                  CompletableFuture<T> loadAsync(T other);

                  void all(T[]... others);
                }
                """)
            .add(
                "lib/Raw.java",
                """
                package lib;

                import io.smartasync.SmartAsync;

                @SuppressWarnings("rawtypes")
                public interface Raw extends Base<java.util.List> {
                  @SmartAsync
                  default String more() { return ""; }
                }
                """)
            .add(
                "lib/Outdated.java",
                """
                package lib;

                import io.smartasync.SmartAsync;

                public interface Outdated extends Base<Old.Plain<Old.Removed>> {
                  @SmartAsync
                  default String more() { return ""; }
                }
                """)
            .add(
                "lib/Generic.java",
                """
                package lib;

                public interface Generic<T> {
                  <E extends Comparable<E>> T find(E key, T other);
                }
                """)
            .add(
                "lib/Plain.java",
                """
                package lib;

                import java.util.List;

                public interface Plain {
                  List raw(List key);

                  @Deprecated Old.Plain<Old.Removed> outdated();

                  @Deprecated(forRemoval = true) void removed();

                  /** @deprecated by its comment alone */
                  void tagged();

                  void varargs(List<String>... lists);

                  void array(Old.Tagged tagged) throws Old.OldException;
                }
                """),
        Sources.in(directory)
            .add(
                "app/RawUsers.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync
                public abstract class RawUsers implements lib.Raw {
                  public String name() { return ""; }
                }
                """)
            .add(
                "app/OutdatedUsers.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync
                public abstract class OutdatedUsers implements lib.Outdated {
                  public String name() { return ""; }
                }
                """)
            .add(
                "app/Store.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync(either = true)
                public interface Store extends lib.Plain {
                  String load(long id);
                }
                """)
            .add(
                "app/RawStore.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync(either = true)
                @SuppressWarnings("rawtypes")
                public interface RawStore extends lib.Generic {
                  String load(long id);
                }
                """)
            .add(
                "app/Source.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync(either = true)
                @SuppressWarnings("try")
                public interface Source extends AutoCloseable {
                  String load(long id);
                }
                """)
            .add(
                "app/MoreSource.java",
                """
                package app;

                import io.smartasync.SmartAsync;

                @SmartAsync(either = true)
                @SuppressWarnings("try")
                public interface MoreSource extends Source {
                  String load(String id);

                  @Override
                  @SmartAsync.Exclude
                  void close() throws Stopped;

                  @SuppressWarnings("serial")
                  class Stopped extends InterruptedException {}
                }
                """));
  }
}
