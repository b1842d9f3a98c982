package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CheckReturnValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jetbrains.annotations.Blocking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Marks for tools are written where they compile, and nowhere else. */
class ToolMarksTest {

  private static final List<String> MARKS =
      List.of("@Blocking", "@NonBlocking", "@CheckReturnValue");

  private static final String USERS =
      """
      package app;

      import io.smartasync.SmartAsync;
      import java.util.concurrent.CompletableFuture;

      @SmartAsync
      public class Users implements SmartUsers {
        @Override
        public String load(long id) { return "a"; }

        @Override
        public void delete(long id) {}

        @Override
        public CompletableFuture<String> findAsync(long id) { return CompletableFuture.completedFuture("a"); }
      }
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void areWrittenIfTheyAreOnTheClassPath(CompilerKind compiler) {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), compiler.strict())
            .by(compiler.get())
            .with(Javac.jarOf(Blocking.class), Javac.jarOf(CheckReturnValue.class))
            .compile(
                Sources.in(directory)
                    .add("app/Users.java", USERS)
                    .add(
                        "app/package-info.java",
                        "@io.smartasync.SmartAsync.For(value = Users.class, name = \"Facade\")\npackage app;\n")
                    .files());
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java").replaceAll("\\s+", " "))
        .contains(
            "import com.google.errorprone.annotations.CheckReturnValue;",
            "import org.jetbrains.annotations.Blocking;",
            "@Blocking String load(long id);",
            "synchronous = false) @NonBlocking @CheckReturnValue default CompletableFuture<String> loadAsync(",
            "synchronous = false) @NonBlocking default CompletableFuture<Void> deleteAsync(",
            "} CompletableFuture<String> findAsync(long id);",
            "synchronous = true) @Blocking default String find(");
    assertThat(compiled.generated("app/Facade.java").replaceAll("\\s+", " "))
        .contains("@Blocking default String find(");
  }

  @ParameterizedTest
  @EnumSource
  void areAbsentWithoutTheirLibraries(CompilerKind compiler) {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), compiler.strict())
            .by(compiler.get())
            .compile(Sources.in(directory).add("app/Users.java", USERS).files());
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java")).doesNotContain(MARKS);
  }

  /** Both libraries are on the module path, and the descriptor decides what the module reads. */
  @Test
  void areAbsentInAModuleThatDoesNotReadTheirs() throws IOException {
    Javac.Compiled compiled = module("unread", "requires java.logging;");
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java")).doesNotContain(MARKS);
  }

  @Test
  void areWrittenInAModuleThatReadsTheirs() throws IOException {
    Javac.Compiled compiled = module("read", "requires static org.jetbrains.annotations;");
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java"))
        .contains(
            "@Blocking", "@NonBlocking", "import org.jetbrains.annotations.CheckReturnValue;");
  }

  private Javac.Compiled module(String name, String requires) throws IOException {
    // As for the author's annotations, and for @SmartAsync, lint wants the module to be transitive.
    return Javac.into(
            directory.resolve(name),
            List.of("--release", "21", "-Xlint:all,-exports,-missing-explicit-ctor", "-Werror"))
        .withRuntime(RuntimeModule.in(Files.createDirectories(directory.resolve("runtime"))))
        .with(Javac.jarOf(Blocking.class), Javac.jarOf(CheckReturnValue.class))
        .compile(
            Sources.in(directory.resolve(name + "-sources"))
                .add("app/Users.java", USERS)
                .add(
                    "module-info.java",
                    "module users {\n  requires io.smartasync;\n  requires java.compiler;\n  exports app;\n  %s\n}\n"
                        .formatted(requires))
                .files());
  }

  /** Another version of a library may have other annotations by these names. */
  @ParameterizedTest
  @EnumSource
  void areAbsentIfTheyCannotBeUsedOnMethods(CompilerKind compiler) {
    Javac.Compiled library =
        Javac.into(directory.resolve("library"), List.of("--release", "21"))
            .compile(
                Sources.in(directory.resolve("library-sources"))
                    .add(
                        "org/jetbrains/annotations/Blocking.java",
                        """
                        package org.jetbrains.annotations;

                        @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE)
                        public @interface Blocking {}
                        """)
                    .add(
                        "org/jetbrains/annotations/NonBlocking.java",
                        "package org.jetbrains.annotations;\npublic @interface NonBlocking { int value(); }\n")
                    .add(
                        "com/google/errorprone/annotations/CheckReturnValue.java",
                        "package com.google.errorprone.annotations;\n@Deprecated\npublic @interface CheckReturnValue {}\n")
                    .add(
                        "org/jetbrains/annotations/CheckReturnValue.java",
                        "package org.jetbrains.annotations;\ninterface CheckReturnValue {}\n")
                    .add(
                        "io/smallrye/common/annotation/CheckReturnValue.java",
                        "package io.smallrye.common.annotation;\npublic @interface CheckReturnValue { int when() default 1; }\n")
                    .files());
    assertThat(library.errors()).isEmpty();
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), compiler.strict())
            .by(compiler.get())
            .with(library.classes())
            .with(new OtherProcessor())
            .compile(Sources.in(directory).add("app/Users.java", USERS).files());
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartUsers.java"))
        .contains("import io.smallrye.common.annotation.CheckReturnValue;")
        .doesNotContain("Blocking\n");
  }

  /** The author's own annotations win. */
  @Test
  void respectTheAuthorsMarks() {
    Javac.Compiled compiled =
        Javac.into(directory.resolve("out"), Javac.STRICT)
            .with(Javac.jarOf(Blocking.class), Javac.jarOf(CheckReturnValue.class))
            .with(new OtherProcessor())
            .compile(
                Sources.in(directory)
                    .add(
                        "app/Sums.java",
                        """
                        package app;

                        import io.smartasync.SmartAsync;
                        import org.jetbrains.annotations.Blocking;
                        import org.jetbrains.annotations.CheckReturnValue;
                        import org.jetbrains.annotations.NonBlocking;

                        @SmartAsync
                        public class Sums implements SmartSums {
                          @Override @NonBlocking @CheckReturnValue
                          public int sum(int a, int b) { return a + b; }

                          @Override @Blocking
                          public int load(int a) { return a; }
                        }
                        """)
                    .files());
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(compiled.generated("app/SmartSums.java").replaceAll("\\s+", " "))
        .contains(
            "{ @org.jetbrains.annotations.CheckReturnValue int sum(",
            "synchronous = false) @org.jetbrains.annotations.CheckReturnValue @NonBlocking default CompletableFuture<Integer> sumAsync(",
            "@Blocking int load(int a);",
            "@NonBlocking @CheckReturnValue default CompletableFuture<Integer> loadAsync(");
  }
}
