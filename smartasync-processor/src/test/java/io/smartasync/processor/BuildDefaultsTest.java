package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The options that set elements of all annotations of a build which do not set them. */
class BuildDefaultsTest {

  private static final String SOURCE =
      """
      import io.smartasync.SmartAsync;
      import java.util.concurrent.CompletableFuture;
      import java.util.concurrent.Flow;

      @SmartAsync.For(Users.Client.class)
      public abstract class Users {
        @SmartAsync
        public abstract CompletableFuture<String> findAsync();

        @SmartAsync(timeout = "5s")
        public abstract CompletableFuture<String> loadAsync();

        @SmartAsync
        public abstract Flow.Publisher<String> all();

        @SmartAsync(prefetch = 7)
        public abstract Flow.Publisher<String> some();

        @SmartAsync
        public String greet() {
          return "hello";
        }

        public interface Client {
          CompletableFuture<String> ping();
        }
      }
      """;

  @TempDir Path directory;

  private Javac.Compiled compile(String... options) throws IOException {
    Path source = directory.resolve("Users.java");
    Files.writeString(source, SOURCE);
    List<String> all = new ArrayList<>(Javac.PLAIN);
    all.addAll(List.of(options));
    return Javac.into(directory.resolve("output"), all).compile(List.of(source));
  }

  private static String generated(Javac.Compiled compiled, String name) throws IOException {
    return Files.readString(compiled.generated().resolve(name + ".java"));
  }

  @Test
  void applyWhereTheAnnotationSaysNothing() throws IOException {
    Javac.Compiled compiled = compile("-Asmartasync.timeout=30s", "-Asmartasync.prefetch=64");
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(generated(compiled, "SmartUsers"))
        .contains("return Async.await(findAsync(), Duration.ofSeconds(30));")
        .contains("return Async.await(loadAsync(), Duration.ofSeconds(5));")
        .contains("return Async.stream(all(), 64);")
        .contains("return Async.stream(some(), 7);")
        .contains("return Async.start(() -> greet(), Duration.ofSeconds(30));");
    assertThat(generated(compiled, "SmartUsers_Client"))
        .contains("return Async.await(async().ping(), Duration.ofSeconds(30));");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-Asmartasync.timeout=30 | the option 'smartasync.timeout' is '30', which is not a duration;"
            + " write a whole number above 0 followed by 'ms', 's', 'm' or 'h', for example"
            + " '-Asmartasync.timeout=30s' [SmartAsync:InvalidTimeout]",
        "-Asmartasync.timeout | the option 'smartasync.timeout' is '', which is not a duration;"
            + " write a whole number above 0 followed by 'ms', 's', 'm' or 'h', for example"
            + " '-Asmartasync.timeout=30s' [SmartAsync:InvalidTimeout]",
        "-Asmartasync.prefetch=0 | the option 'smartasync.prefetch' is '0', which is not a number"
            + " above 0; write for example '-Asmartasync.prefetch=256' [SmartAsync:InvalidPrefetch]",
      })
  void aWrongValueIsOneError(String option, String message) throws IOException {
    assertThat(compile(option).diagnostics())
        .singleElement()
        .satisfies(each -> assertThat(each.getMessage(null)).isEqualTo(message));
  }
}
