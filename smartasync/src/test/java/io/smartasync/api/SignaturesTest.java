package io.smartasync.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The public API is what the file {@code api/smartasync.api} says. */
class SignaturesTest {

  private static final Path FILE = Path.of("api/smartasync.api");

  @Test
  void thePublicApiIsThatOfTheFile() throws IOException {
    List<String> api = Signatures.of(Path.of("target/classes"), "io.smartasync");
    if (Boolean.getBoolean("api.update")) {
      Files.write(FILE, api);
    }
    assertThat(api)
        .as(
            """
            The public API differs from smartasync/%s.
            If the change is intended, run

                ./mvnw test -pl smartasync -Dtest=SignaturesTest -Dapi.update=true

            and commit the file with the change."""
                .formatted(FILE))
        .isEqualTo(Files.readAllLines(FILE));
  }

  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Sample {
    String name() default "none";

    Class<?>[] types() default {String.class, int.class};

    int count();
  }

  abstract static class Samples<T extends @Nullable Object, U extends Comparable<U> & Runnable>
      implements Supplier<@Nullable T> {

    protected static final int CONSTANT = 1;

    int packagePrivate;

    public Samples(T first) throws IOException {
      packagePrivate = first == null ? 0 : 1;
    }

    @Sample(
        count = 2,
        types = {})
    @Deprecated
    protected abstract <X extends Exception> Map<? super T, ? extends @Nullable String[]> method(
        List<?> list, String @Nullable [] array, int... rest) throws X;

    void hidden() {}
  }

  sealed interface Shape permits Round {
    default void draw() {}
  }

  record Round(int radius) implements Shape {}

  @Test
  void everyPartOfADeclarationIsListed() {
    String here = SignaturesTest.class.getName();
    String nullable = "@org.jspecify.annotations.Nullable";
    assertThat(Signatures.of(Samples.class))
        .containsExactly(
            "abstract static class %s.Samples<T extends %s Object, U extends Comparable<U> & Runnable> implements java.util.function.Supplier<%s T>"
                .formatted(here, nullable, nullable),
            "  protected static final int CONSTANT",
            "  public Samples(T) throws java.io.IOException",
            "  @Deprecated @%s.Sample(count=2, types={}) protected abstract <X extends Exception> java.util.Map<? super T, ? extends %s String[]> method(java.util.List<?>, String %s [], int...) throws X"
                .formatted(here, nullable, nullable));
    assertThat(Signatures.of(Sample.class))
        .containsExactly(
            "@java.lang.annotation.Retention(value=RUNTIME) @java.lang.annotation.Target(value={METHOD}) @interface %s.Sample"
                .formatted(here),
            "  public int count()",
            "  public String name() default \"none\"",
            "  public Class<?>[] types() default {String.class, int.class}");
    assertThat(Signatures.of(Shape.class))
        .containsExactly(
            "sealed interface %s.Shape permits %s.Round".formatted(here, here),
            "  public default void draw()");
    assertThat(Signatures.of(Round.class))
        .contains("static final record %s.Round implements %s.Shape".formatted(here, here))
        .contains("  public int radius()");
  }
}
