package io.smartasync.frameworks.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dagger injects types by their generated interfaces, in either order of the processors. */
class DaggerTest {

  @TempDir Path directory;

  static Stream<String> processorPaths() {
    return Stream.of(
        ProcessorPath.smartAsyncBefore("dagger-compiler"),
        ProcessorPath.smartAsyncAfter("dagger-compiler"));
  }

  @ParameterizedTest
  @MethodSource("processorPaths")
  void injectsAGeneratedInterface(String processorPath) throws Exception {
    Compilation compilation =
        new Compilation(directory)
            .with(
                "acme/Users.java",
                """
                package acme;

                import io.smartasync.SmartAsync;
                import jakarta.inject.Inject;

                public class Users implements SmartUsers {
                  @Inject
                  public Users() {}

                  @Override
                  @SmartAsync
                  public String find(long id) {
                    return "user " + id;
                  }
                }
                """)
            .with(
                "acme/Greeter.java",
                """
                package acme;

                import io.smartasync.SmartAsync;
                import jakarta.inject.Inject;
                import java.util.concurrent.CompletableFuture;

                public class Greeter implements SmartGreeter {
                  private final SmartUsers users;

                  @Inject
                  public Greeter(SmartUsers users) {
                    this.users = users;
                  }

                  @Override
                  @SmartAsync
                  public CompletableFuture<String> greetAsync(long id) {
                    return users.findAsync(id).thenApply(user -> "Hello, " + user);
                  }
                }
                """)
            .with(
                "acme/Main.java",
                """
                package acme;

                import dagger.Binds;
                import dagger.Component;
                import dagger.Module;

                public class Main {
                  @Module
                  interface Bindings {
                    @Binds
                    SmartUsers users(Users users);

                    @Binds
                    SmartGreeter greeter(Greeter greeter);
                  }

                  @Component(modules = Bindings.class)
                  interface Services {
                    SmartGreeter greeter();
                  }

                  public static String run() {
                    return DaggerMain_Services.create().greeter().greet(1);
                  }
                }
                """);
    compilation.compile("--processor-path", processorPath);

    assertThat(compilation.run("acme.Main")).isEqualTo("Hello, user 1");
  }
}
