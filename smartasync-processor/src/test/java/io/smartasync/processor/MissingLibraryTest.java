package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A type inherits from a library, of which a dependency is not on the class path. */
class MissingLibraryTest {

  @TempDir Path directory;

  @Test
  void namesTheTypeThatIsMissing() throws Exception {
    Javac.Compiled library =
        Javac.into(directory.resolve("library"), Javac.PLAIN)
            .compile(
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
                        """)
                    .files());
    assertThat(library.errors()).isEmpty();
    Files.delete(library.classes().resolve("dep/Token.class"));

    Javac.Compiled users =
        Javac.into(directory.resolve("users"), Javac.PLAIN)
            .with(library.classes())
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
}
