package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where adapters are found, in cases that are neither in the corpus nor among the misuses. */
class AdapterTest {

  private static final List<String> OPTIONS = List.of("--release", "21", "-Xlint:all");

  private static final Source PROMISE =
      new Source(
          "org/promises/Promise.java",
          """
      package org.promises;

      public record Promise<T>(T value) {}
      """);

  private static final Source ADAPTER =
      new Source(
          "org/promises/adapters/PromiseAdapter.java",
          """
      package org.promises.adapters;

      import java.util.concurrent.CompletableFuture;
      import org.promises.Promise;

      @io.smartasync.SmartAsync.Adapter
      public final class PromiseAdapter {

        private PromiseAdapter() {}

        public static <T> CompletableFuture<T> toFuture(Promise<T> promise) {
          return CompletableFuture.completedFuture(promise.value());
        }
      }
      """);

  private static final Source USERS =
      new Source(
          "com/user/Users.java",
          """
      package com.user;

      import io.smartasync.SmartAsync;
      import org.promises.Promise;

      public class Users {
        @SmartAsync
        public Promise<String> find(long id) {
          return new Promise<>("user");
        }
      }
      """);

  /**
   * A file to compile.
   *
   * @param path where it is
   * @param text what is in it
   */
  private record Source(String path, String text) {

    static Source module(String text) {
      return new Source("module-info.java", text);
    }

    Source replace(String what, String with) {
      return new Source(path, text.replace(what, with));
    }
  }

  @TempDir Path directory;
  private Path runtime;

  @BeforeEach
  void makeRuntime() throws IOException {
    runtime = RuntimeModule.in(Files.createDirectory(directory.resolve("runtime")));
  }

  @Test
  void anAdapterInAnAutomaticModuleIsFound() throws IOException {
    Javac.Compiled library = compile("library", List.of(PROMISE, ADAPTER));
    Path jar = jar(library.classes(), directory.resolve("promises-1.0.jar"));
    Javac.Compiled users =
        compile(
            "users",
            List.of(
                Source.module(
                    """
                    @SuppressWarnings("requires-automatic")
                    module com.user {
                      requires io.smartasync;
                      requires promises;
                    }
                    """),
                USERS),
            jar);
    assertThat(users.diagnostics()).isEmpty();
    assertThat(users.generated("com/user/SmartUsers.java"))
        .contains("Async.await(PromiseAdapter.toFuture(find(id)))");
  }

  @Test
  void severalModulesCanBeCompiledTogether() throws IOException {
    Source promises =
        Source.module(
            """
            module org.promises {
              requires transitive io.smartasync;
              exports org.promises;
              exports org.promises.adapters;
            }
            """);
    Source user = Source.module("module com.user { requires org.promises; }");
    List<Path> sources =
        new ArrayList<>(write("all/org.promises", List.of(promises, PROMISE, ADAPTER)));
    sources.addAll(write("all/com.user", List.of(user, USERS)));
    List<String> options = new ArrayList<>(OPTIONS);
    options.add("--module-source-path");
    options.add(directory.resolve("sources/all").toString());
    Javac.Compiled all =
        Javac.into(directory.resolve("together"), options).withRuntime(runtime).compile(sources);
    assertThat(all.diagnostics()).isEmpty();
    assertThat(all.generated("com.user/com/user/SmartUsers.java"))
        .contains("Async.await(PromiseAdapter.toFuture(find(id)))");
  }

  @Test
  void anAdapterInAModuleThatIsNotReadIsAnError() throws IOException {
    Source promises = Source.module("module org.promises { exports org.promises; }");
    Path types = compile("types", List.of(promises, PROMISE)).classes();
    Source adapters =
        Source.module(
            """
            module org.promises.adapters {
              requires transitive org.promises;
              requires static transitive io.smartasync;
              exports org.promises.adapters;
            }
            """);
    Path adapter = compile("adapters", List.of(adapters, ADAPTER), types).classes();
    Source user =
        Source.module(
            """
            module com.user {
              requires io.smartasync;
              requires org.promises;
              requires com.other;
            }
            """);
    Source other =
        Source.module("module com.other { requires org.promises.adapters; exports com.other; }");
    Source otherType = new Source("Other.java", "package com.other; public class Other {}");
    Path between = compile("other", List.of(other, otherType), types, adapter).classes();
    Javac.Compiled users = compile("users", List.of(user, USERS), types, adapter, between);
    assertThat(messages(users))
        .containsExactly(
            "the adapter of 'Promise', 'org.promises.adapters.PromiseAdapter', is not accessible from"
                + " the module 'com.user'; add 'requires org.promises.adapters', and export the package of the"
                + " adapter from that module [SmartAsync:AdapterNotAccessible]");
  }

  @Test
  void anAdapterThatIsNotExportedIsForItsModuleOnly() throws IOException {
    Source promises =
        Source.module(
            """
            module org.promises {
              requires io.smartasync;
              exports org.promises;
            }
            """);
    Source usersInside = USERS.replace("com.user", "org.promises.users");
    Javac.Compiled library = compile("library", List.of(promises, PROMISE, ADAPTER, usersInside));
    assertThat(library.diagnostics()).isEmpty();
    assertThat(library.generated("org/promises/users/SmartUsers.java"))
        .contains("PromiseAdapter.toFuture(find(id))");
    Source user =
        Source.module("module com.user { requires io.smartasync; requires org.promises; }");
    Javac.Compiled users = compile("users", List.of(user, USERS), library.classes());
    assertThat(messages(users))
        .containsExactly(
            "the adapter of 'Promise', 'org.promises.adapters.PromiseAdapter', is not accessible from"
                + " the module 'com.user'; add 'requires org.promises', and export the package of the"
                + " adapter from that module [SmartAsync:AdapterNotAccessible]");
    Source client =
        new Source(
            "Client.java",
            """
            package com.user;

            @io.smartasync.SmartAsync.For(Client.class)
            interface Client {
              org.promises.Promise<String> find(long id);
            }
            """);
    Javac.Compiled facade = compile("facade", List.of(user, client), library.classes());
    assertThat(messages(facade))
        .containsExactly(
            "the adapter of 'Promise', 'org.promises.adapters.PromiseAdapter', is not accessible from"
                + " the module 'com.user'; add 'requires org.promises', and export the package of the"
                + " adapter from that module [SmartAsync:AdapterNotAccessible]");
  }

  @Test
  void anAdapterThatIsGeneratedTooLateIsAnError() throws IOException {
    Source generate =
        new Source(
            "Generate.java",
            """
            package com.user;

            @interface Generate {
              String name();

              String source();
            }
            """);
    Source users =
        USERS.replace(
            "public class",
            "@Generate(name = \"org.promises.adapters.PromiseAdapter\", source = \"\"\"\n"
                + ADAPTER.text()
                + "\"\"\")\npublic class");
    Javac.Compiled compiled = compile("late", List.of(PROMISE, generate, users));
    assertThat(messages(compiled))
        .containsExactly(
            "'PromiseAdapter' was generated after methods that return 'Promise' were processed;"
                + " generate the adapter in another module, which is compiled before"
                + " [SmartAsync:AdapterGeneratedTooLate]");
  }

  /** Jars that have been built already contain it. */
  @Test
  void theTypeThatNamesAnAdapterStaysAsItIs() throws IOException {
    Javac.Compiled library = compile("library", List.of(PROMISE, ADAPTER));
    assertThat(
            library.generated("io/smartasync/adapters/org/promises/Promise/SmartAsyncAdapter.java"))
        .isEqualTo(
            """
            package io.smartasync.adapters.org.promises.Promise;

            import io.smartasync.SmartAsync;
            import javax.annotation.processing.Generated;

            /**
             * Names the adapter of {@code org.promises.Promise} for the annotation processor of SmartAsync.
             */
            @Generated("io.smartasync.processor.SmartAsyncProcessor")
            @SmartAsync.Generated
            interface SmartAsyncAdapter {
              String NAME = "org.promises.adapters.PromiseAdapter";
            }
            """);
  }

  /** As in an incremental build, where only what has changed is compiled. */
  @Test
  void adaptersAreFoundAmongClassesOfEarlierBuilds() throws IOException {
    Javac.Compiled all = compile("all", List.of(PROMISE, ADAPTER, USERS));
    assertThat(all.diagnostics()).isEmpty();
    String before = all.generated("com/user/SmartUsers.java");
    assertThat(before).contains("PromiseAdapter.toFuture(find(id))");
    Javac.Compiled users = compile("users", List.of(USERS), all.classes());
    assertThat(users.errors()).isEmpty();
    assertThat(users.generated("com/user/SmartUsers.java")).isEqualTo(before);
    Javac.Compiled adapter = compile("adapter", List.of(ADAPTER), all.classes());
    assertThat(adapter.errors()).isEmpty();
  }

  @Test
  void eachTypeIsLookedUpOnceAndThoseOfTheJdkNever() throws IOException {
    StringBuilder methods = new StringBuilder("package com.user;\n");
    methods.append("@io.smartasync.SmartAsync\npublic interface Many {\n");
    for (int i = 0; i < 20; i++) {
      methods.append(
          "  java.util.concurrent.CompletableFuture<User> find%dAsync();\n".formatted(i));
      methods.append("  java.util.List<User> list%d();\n".formatted(i));
      methods.append("  User get%d();\n".formatted(i));
    }
    methods.append("}\n");
    List<String> lookedFor = Collections.synchronizedList(new ArrayList<>());
    Javac.Compiled compiled =
        Javac.into(directory.resolve("many"), OPTIONS)
            .through(files -> new Lookups(files, lookedFor))
            .compile(
                write(
                    "many",
                    List.of(
                        new Source("Many.java", methods.toString()),
                        new Source(
                            "User.java",
                            "package com.user;\npublic record User(String name) implements Named {}\n"),
                        new Source(
                            "Named.java", "package com.user;\npublic interface Named {}\n"))));
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(lookedFor)
        .containsExactlyInAnyOrder(
            "io.smartasync.adapters.com.user.User", "io.smartasync.adapters.com.user.Named");
  }

  private Javac.Compiled compile(String name, List<Source> sources, Path... dependencies)
      throws IOException {
    return Javac.into(directory.resolve(name), OPTIONS)
        .withRuntime(runtime)
        .with(dependencies)
        .with(new OtherProcessor())
        .compile(write(name, sources));
  }

  private List<Path> write(String name, List<Source> sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Source source : sources) {
      Path file = directory.resolve("sources").resolve(name).resolve(source.path());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, source.text()));
    }
    return files;
  }

  private static Path jar(Path classes, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        String entry = classes.relativize(each).toString().replace('\\', '/');
        jar.putNextEntry(new JarEntry(entry));
        Files.copy(each, jar);
      }
    }
    return file;
  }

  private static List<String> messages(Javac.Compiled compiled) {
    return compiled.diagnostics().stream()
        .map((Diagnostic<?> each) -> each.getMessage(Locale.ROOT))
        .toList();
  }

  /** Remembers which packages of adapters the compiler has been asked for. */
  private static final class Lookups extends ForwardingJavaFileManager<JavaFileManager> {

    private final List<String> packages;

    Lookups(JavaFileManager files, List<String> packages) {
      super(files);
      this.packages = packages;
    }

    @Override
    public Iterable<JavaFileObject> list(
        Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
        throws IOException {
      if (packageName.startsWith("io.smartasync.adapters.")) {
        packages.add(packageName);
      }
      return super.list(location, packageName, kinds, recurse);
    }
  }
}
