package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiling for a version of Java on which the runtime cannot run is one error. */
class SourceVersionTest {

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {11, 17, 20})
  void anOldVersionIsOneErrorOfTheCompilation(int release) throws IOException {
    Javac.Compiled compiled = compile(release);
    assertThat(compiled.errors())
        .singleElement()
        .satisfies(
            error ->
                assertThat(error.getMessage(Locale.ROOT))
                    .isEqualTo(
                        "the sources are compiled for Java "
                            + release
                            + ", but SmartAsync needs Java 21 or newer; set the compiler option"
                            + " '--release' to 21 or higher [SmartAsync:SourceTooOld]"))
        .satisfies(error -> assertThat(error.getPosition()).isEqualTo(Diagnostic.NOPOS));
  }

  @ParameterizedTest
  @ValueSource(ints = 21)
  void theOldestVersionIsAccepted(int release) throws IOException {
    assertThat(compile(release).diagnostics()).isEmpty();
  }

  /** Two types, one of which is read in the second round. */
  private Javac.Compiled compile(int release) throws IOException {
    Path users =
        Files.writeString(
            directory.resolve("Users.java"),
            """
            @Generate(name = "Generated", source = "public class Generated {}")
            public class Users implements SmartUsers {
              @Override
              @io.smartasync.SmartAsync
              public Generated find(long id) {
                return new Generated();
              }
            }

            @interface Generate {
              String name();

              String source();
            }
            """);
    Path accounts =
        Files.writeString(
            directory.resolve("Accounts.java"),
            """
            public class Accounts implements SmartAccounts {
              @Override
              @io.smartasync.SmartAsync
              public long count() {
                return 1;
              }
            }
            """);
    return Javac.into(
            directory.resolve("out"),
            List.of("--release", String.valueOf(release), "-Xlint:-options"))
        .with(new OtherProcessor())
        .compile(List.of(users, accounts));
  }
}
