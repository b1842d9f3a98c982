package io.smartasync.integration.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.micrometer.context.ContextSnapshotFactory;
import io.micrometer.context.ThreadLocalAccessor;
import io.smartasync.Async;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program with an accessor of thread locals that cannot be loaded. It has its own copy of the
 * runtime, which stays broken afterwards.
 */
@Timeout(60)
class UnloadableContextTest {

  private static final String ACCESSOR = "program.Accessor";

  @TempDir Path program;

  private URLClassLoader loader = new URLClassLoader(new URL[0]);

  @BeforeEach
  void makeTheRuntime() throws IOException {
    loader.close();
    loader =
        new URLClassLoader(
            new URL[] {
              program.toUri().toURL(),
              locationOf(Async.class),
              locationOf(ContextSnapshotFactory.class),
              locationOf(NonNull.class)
            },
            ClassLoader.getPlatformClassLoader());
  }

  @AfterEach
  void close() throws IOException {
    loader.close();
  }

  @Test
  void isNamedInTheFailureOfEveryStart() throws Exception {
    register(ACCESSOR);
    Throwable first = inProgram(() -> catchThrowable(this::start));
    Throwable second = inProgram(() -> catchThrowable(this::start));
    for (Throwable failure : new Throwable[] {first, second}) {
      assertThat(failure)
          .isExactlyInstanceOf(ServiceConfigurationError.class)
          .hasMessageStartingWith(
              "Asynchronous calls are disabled: the context of the calling thread")
          .hasMessageContaining("Provider program.Accessor not found")
          .hasCauseInstanceOf(ServiceConfigurationError.class);
    }
    assertThat(first).isNotSameAs(second);
  }

  /** A missing class is not mistaken for a missing library. */
  @Test
  void isNamedIfAClassItNeedsIsMissing() throws Exception {
    register(ACCESSOR);
    compile(
        "Base",
        """
        package program;
        public abstract class Base implements io.micrometer.context.ThreadLocalAccessor<String> {}
        """);
    compile(
        "Accessor",
        """
        package program;
        public class Accessor extends Base {
          public Object key() { return "key"; }
          public String getValue() { return null; }
          public void setValue(String value) {}
        }
        """);
    Files.delete(program.resolve("program/Base.class"));
    assertThat(inProgram(() -> catchThrowable(this::start)))
        .isExactlyInstanceOf(ServiceConfigurationError.class)
        .hasMessageContaining("NoClassDefFoundError: program/Base");
  }

  @Test
  void synchronousCallsCaptureNothingAndSucceed() throws Exception {
    register(ACCESSOR);
    assertThat(inProgram(this::await)).isEqualTo("done");
  }

  @Test
  void bodiesStartIfAllAccessorsCanBeLoaded() throws Exception {
    assertThat(inProgram(() -> ((Future<?>) start()).get())).isEqualTo("started");
  }

  private void register(String accessor) throws IOException {
    Path services = Files.createDirectories(program.resolve("META-INF/services"));
    Files.writeString(services.resolve(ThreadLocalAccessor.class.getName()), accessor);
  }

  private void compile(String name, String source) throws Exception {
    Path file = Files.writeString(program.resolve(name + ".java"), source);
    String library = Path.of(locationOf(ContextSnapshotFactory.class).toURI()).toString();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                program.toString(),
                "-classpath",
                library + File.pathSeparator + program,
                file.toString());
    assertThat(result).isZero();
  }

  private Object start() throws Exception {
    Callable<String> body = () -> "started";
    return invoke("start", Callable.class, body);
  }

  private Object await() throws Exception {
    return invoke("await", CompletableFuture.class, CompletableFuture.completedFuture("done"));
  }

  private Object invoke(String method, Class<?> type, Object argument) throws Exception {
    try {
      return loader.loadClass(Async.class.getName()).getMethod(method, type).invoke(null, argument);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  /** Runs on a thread with the program's class loader, where Micrometer looks for accessors. */
  private <T> T inProgram(Callable<T> call) throws Exception {
    FutureTask<T> task = new FutureTask<>(call);
    Thread thread = Thread.ofPlatform().unstarted(task);
    thread.setContextClassLoader(loader);
    thread.start();
    return task.get();
  }

  private static URL locationOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
