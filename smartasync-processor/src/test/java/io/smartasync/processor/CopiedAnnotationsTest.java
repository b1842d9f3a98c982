package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Annotations that are copied mean the same as those of the author. */
class CopiedAnnotationsTest {

  @TempDir Path directory;

  private static final String ALL =
      """
      package app;

      import java.lang.annotation.ElementType;
      import java.lang.annotation.Retention;
      import java.lang.annotation.RetentionPolicy;
      import java.lang.annotation.Target;

      @Retention(RetentionPolicy.RUNTIME)
      public @interface All {
        boolean z();
        byte b();
        short s();
        int i();
        long j();
        float[] f();
        double[] d();
        char[] c();
        String[] t();
        Class<?>[] k();
        Level[] e();
        Inner a();
        Inner[] as();
        int[] none();
        long[] one();

        @interface Inner {
          String value() default "";
          String[] more() default {};
        }

        enum Level {
          LOW, HIGH { @Override public String toString() { return "high"; } };
        }
      }
      """;

  private static final String VALUES =
      """
      @All(
          z = true, b = -128, s = Short.MIN_VALUE, i = Integer.MIN_VALUE, j = Long.MIN_VALUE,
          f = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0.0f, Float.MIN_VALUE,
              1.5f, 1e10f},
          d = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MAX_VALUE,
              1.5, 1e300},
          c = {'\\'', '"', '\\\\', '\\n', '\\r', '\\u2028', '\\u0000', '\\ud800', '\\udc00', 'ä', '\\uffff', '\\u001a'},
          t = {"", "\\"'\\\\\\n\\r\\t\\b\\f", "\\u2028\\u2029\\u0085\\u000b", "\\ud83d\\ude00 \\ud800 \\udc00", "\\\\u0041",
              "\\u0000\\u0001\\u0002$T $L %s", "*/ // /*", "\\u202e\\ufeff\\ue000"},
          k = {void.class, int.class, long[][].class, String.class, String[].class, java.util.Map.Entry.class,
              java.util.Map.class},
          e = {All.Level.HIGH, All.Level.LOW},
          a = @All.Inner(value = "\\u2029", more = {}),
          as = {@All.Inner, @All.Inner("x"), @All.Inner(more = {"y", "\\""})},
          none = {}, one = 5_000_000_000L)
      """;

  @Test
  void everyValue() throws Exception {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .with(new OtherProcessor())
            .compile(
                Sources.in(directory)
                    .add("app/All.java", ALL)
                    .add(
                        "app/Users.java",
                        """
                        package app;

                        public class Users {
                          @io.smartasync.SmartAsync
                          public long load(
                        %s      long id) {
                            return id;
                          }
                        }
                        """
                            .formatted(VALUES))
                    .files());
    assertThat(messages(compiled)).isEmpty();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {compiled.classes().toUri().toURL()},
            CopiedAnnotationsTest.class.getClassLoader())) {
      Annotation original = annotation(loader, "app.Users", "load");
      assertThat(annotation(loader, "app.SmartUsers", "load")).isEqualTo(original);
      assertThat(annotation(loader, "app.SmartUsers", "loadAsync")).isEqualTo(original);
    }
  }

  private static Annotation annotation(ClassLoader loader, String type, String method)
      throws ReflectiveOperationException {
    Method found = loader.loadClass(type).getMethod(method, long.class);
    assertThat(found.getParameterAnnotations()[0]).hasSize(1);
    return found.getParameterAnnotations()[0][0];
  }

  /** An annotation that the generated file cannot contain is left out. */
  @Test
  void whatCannotBeSeenIsLeftOut() {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .with(new OtherProcessor())
            .compile(
                Sources.in(directory)
                    .add(
                        "lib/Base.java",
                        """
                        package lib;

                        import java.lang.annotation.ElementType;
                        import java.lang.annotation.Target;

                        public class Base {
                          protected @interface OfBase {}
                          @Target(ElementType.TYPE_USE)
                          protected @interface OnType {}
                          public @interface Open { Class<?>[] value() default {}; Level[] level() default {}; }
                          protected enum Level { HIGH }
                        }
                        """)
                    .add(
                        "app/Users.java",
                        """
                        package app;

                        import io.smartasync.SmartAsync;
                        import java.io.IOException;
                        import java.lang.annotation.ElementType;
                        import java.lang.annotation.Target;
                        import java.util.List;
                        import java.util.concurrent.CompletableFuture;

                        @SmartAsync
                        public class Users extends lib.Base {
                          private @interface Secret {}

                          private @interface Nullable {}

                          private @interface Deprecated {}

                          @Target(ElementType.TYPE_USE)
                          private @interface OnSecretType {}

                          private static class Hidden {}

                          private enum Kind { ONE }

                          @interface With { Class<?>[] value() default {}; Kind[] kind() default {}; Secret[] secret() default {}; }

                          @Nullable @Deprecated @CheckReturnValue(Hidden.class)
                          public CompletableFuture<@OnSecretType String> findAsync(
                              @Secret @OfBase @With(Hidden.class) String a,
                              @With(value = {String.class, Hidden[].class}) @OnSecretType String b,
                              @With(kind = Kind.ONE) @OnType String c,
                              @With(secret = @Secret) @Open(level = Level.HIGH) String d,
                              @With(String.class) @Open(Users.class) List<@OnSecretType @OnType String> e) {
                            return null;
                          }

                          @interface CheckReturnValue { Class<?> value(); }

                          public <@OnParameter T extends @OnSecretType Object> void check(T @OnSecretType [] t)
                              throws @OnType IOException {}

                          @Target(ElementType.TYPE_PARAMETER)
                          private @interface OnParameter {}
                        }
                        """)
                    .files());
    assertThat(messages(compiled)).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java"))
        .contains("@Users.With(String.class) @Base.Open(Users.class) List<String> e")
        .doesNotContain("Secret", "OnType", "OfBase", "Hidden", "Kind", "Nullable");
  }

  /** An exception with type annotations is caught and awaited as a class. */
  @Test
  void annotatedExceptions() {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .with(new OtherProcessor())
            .compile(
                Sources.in(directory)
                    .add(
                        "app/Users.java",
                        """
                        package app;

                        import io.smartasync.SmartAsync;
                        import java.io.IOException;
                        import java.lang.annotation.ElementType;
                        import java.lang.annotation.Target;
                        import java.sql.SQLException;
                        import java.util.concurrent.CompletableFuture;

                        @SmartAsync
                        public class Users {
                          @Target(ElementType.TYPE_USE)
                          @interface Critical {}

                          public CompletableFuture<String> oneAsync() throws @Critical IOException { return null; }

                          public CompletableFuture<String> twoAsync()
                              throws java.io.@Critical IOException, @Critical SQLException { return null; }

                          @SmartAsync(throwing = IOException.class)
                          public <E extends Exception> CompletableFuture<String> variableAsync(Class<E> type)
                              throws @Critical E { return null; }

                          public String direct() throws @Critical Exception, @Critical Throwable { return null; }
                        }
                        """)
                    .add(
                        "app/package-info.java",
                        "@io.smartasync.SmartAsync.For(Users.class)\npackage app;\n"
                            .replace(
                                "(Users.class)", "(value = Users.class, name = \"UsersFacade\")"))
                    .files());
    assertThat(messages(compiled)).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java"))
        .contains("throws @Users.Critical IOException", ", IOException.class)");
  }

  private static String messages(Javac.Compiled compiled) {
    return compiled.diagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  /** The pattern of Spring's mappings for all paths. */
  @Test
  void aValueThatLooksLikeTheBeginOfAComment() throws Exception {
    assertThat(
            messages(
                Javac.into(directory.resolve("out"), Javac.STRICT)
                    .with(new OtherProcessor())
                    .compile(
                        Sources.in(directory)
                            .add(
                                "app/Route.java",
                                """
                            package app;

                            public @interface Route {
                              String value();

                              char[] quotes() default {};
                            }
                            """)
                            .add(
                                "app/Users.java",
                                """
                            package app;

                            import java.net.URI;
                            import java.util.concurrent.CompletableFuture;

                            public class Users {
                              @io.smartasync.SmartAsync
                              public CompletableFuture<URI> find(
                                  @Route(value = "\\"/**", quotes = {'"', '\\''}) URI uri) {
                                return CompletableFuture.completedFuture(uri);
                              }
                            }
                            """)
                            .files())))
        .isEmpty();
  }
}
