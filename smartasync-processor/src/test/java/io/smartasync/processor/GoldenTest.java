package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Compares generated code with the expected code, character by character. Every directory below
 * {@code golden} contains sources and, in {@code expected}, the code that is generated for them.
 * With {@code -Dgolden.update=true} the test updates the expected code; read the difference before
 * you commit it.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** Vert.x is annotated with classes that it does not bring along. */
  private static final List<String> OPTIONS =
      Stream.concat(Javac.STRICT.stream(), Stream.of("-Xlint:-classfile")).toList();

  @TempDir Path output;

  static List<String> inputs() throws IOException {
    try (Stream<Path> directories = Files.list(GOLDEN)) {
      return directories.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void isGenerated(String input) throws IOException, ClassNotFoundException {
    Path expected = GOLDEN.resolve(input).resolve("expected");
    Javac.Compiled compiled =
        Javac.into(output, OPTIONS)
            .with(Javac.jarOf(Mono.class), Javac.jarOf(Single.class), Javac.jarOf(Publisher.class))
            // By name, because compiling against it is a warning.
            .with(Javac.jarOf(Class.forName("io.vertx.core.Future")))
            .with(new OtherProcessor())
            .compile(sources(input));
    assertThat(compiled.diagnostics()).isEmpty();
    List<Path> generated = Javac.sourcesIn(compiled.generated());
    assertThat(generated).isNotEmpty();
    for (Path file : generated) {
      Path golden = expected.resolve(file.getFileName().toString());
      String actual = Files.readString(file);
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(expected);
        Files.writeString(golden, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(golden));
    }
  }

  /** {@code -Xlint:processing} would warn about annotations that no processor claims. */
  @Test
  void noAnnotationIsLeftUnclaimed() {
    assertThat(Javac.into(output, Javac.STRICT).compile(sources("data-fetcher")).diagnostics())
        .isEmpty();
  }

  private static List<Path> sources(String input) {
    return Javac.sourcesIn(GOLDEN.resolve(input)).stream()
        .filter(file -> !file.startsWith(GOLDEN.resolve(input).resolve("expected")))
        .toList();
  }
}
