package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program whose policy cannot be loaded. It has its own copy of the runtime, which stays broken.
 */
@Timeout(60)
class PolicyLoadFailureTest {

  private static final String POLICY = "program.Policy";

  @TempDir Path program;

  private @Nullable URLClassLoader loader;

  @BeforeEach
  void registerThePolicy() throws IOException {
    Path services = Files.createDirectories(program.resolve("META-INF/services"));
    Files.writeString(services.resolve(BlockingPolicy.class.getName()), POLICY);
    loader =
        new URLClassLoader(
            new URL[] {program.toUri().toURL(), locationOf(Async.class), locationOf(NonNull.class)},
            ClassLoader.getPlatformClassLoader());
  }

  @AfterEach
  void close() throws IOException {
    Objects.requireNonNull(loader).close();
  }

  @Test
  void everyCallFailsIfThePolicyIsMissing() throws Exception {
    assertEveryCallFailsWith(
        "BlockingPolicy provider program.Policy", "Provider program.Policy not found");
  }

  @Test
  void everyCallFailsIfThePolicyCannotBeInstantiated() throws Exception {
    compile(
        "Policy",
        """
        package program;
        public class Policy implements io.smartasync.BlockingPolicy {
          public Policy() { throw new IllegalStateException("no configuration"); }
          public Verdict judge(Thread thread) { return Verdict.noOpinion(); }
        }
        """);
    assertEveryCallFailsWith(
        "BlockingPolicy provider program.Policy",
        "Provider program.Policy could not be instantiated");
  }

  @Test
  void everyCallFailsIfAClassThatThePolicyNeedsIsMissing() throws Exception {
    compile(
        "Base",
        """
        package program;
        public abstract class Base implements io.smartasync.BlockingPolicy {}
        """);
    compile(
        "Policy",
        """
        package program;
        public class Policy extends Base {
          public Verdict judge(Thread thread) { return Verdict.noOpinion(); }
        }
        """);
    Files.delete(program.resolve("program/Base.class"));
    assertEveryCallFailsWith("a BlockingPolicy provider", "NoClassDefFoundError: program/Base");
  }

  @Test
  void aPolicyThatCanBeLoadedDecides() throws Exception {
    compile(
        "Policy",
        """
        package program;
        public class Policy implements io.smartasync.BlockingPolicy {
          public Verdict judge(Thread thread) { return Verdict.refused("it is " + thread.getName()); }
        }
        """);
    assertThat(failureOn(Thread.ofPlatform().name("mine"), this::callSynchronously))
        .hasMessageStartingWith("Users.find must not wait on thread")
        .hasMessageContaining("it is mine");
  }

  /** A thread of this name that makes the first call is taken for the main thread. */
  @Test
  void theMainThreadIsCheckedWhenItWaits() throws Exception {
    Thread.Builder main = Thread.ofPlatform().name("main");
    CompletableFuture<?> unfinished = new CompletableFuture<>();
    Throwable failure =
        failureOn(
            main,
            () -> {
              callSynchronously();
              await(CompletableFuture.completedFuture(1));
              await(unfinished);
            });
    assertThat(failure)
        .isExactlyInstanceOf(ServiceConfigurationError.class)
        .hasMessageContaining("Provider program.Policy not found");
    assertThat(unfinished).isCancelled();
  }

  @Test
  void theMainThreadIsCheckedAtEveryCallIfAnotherThreadMakesTheFirst() throws Exception {
    assertThat(failureOn(Thread.ofPlatform(), this::await)).isInstanceOf(Error.class);
    assertThat(failureOn(Thread.ofPlatform().name("main"), this::callSynchronously))
        .isInstanceOf(ServiceConfigurationError.class);
  }

  @Test
  void asynchronousCallsDoNotFail() throws Exception {
    Callable<String> body = () -> "done";
    Future<?> future =
        (Future<?>) runtime("Async").getMethod("start", Callable.class).invoke(null, body);
    assertThat(future.get()).isEqualTo("done");
  }

  private void assertEveryCallFailsWith(String provider, String reason) throws Exception {
    Throwable first = failureOn(Thread.ofPlatform(), this::callSynchronously);
    Throwable second = failureOn(Thread.ofPlatform(), this::await);
    Throwable third = failureOn(Thread.ofVirtual(), this::callSynchronously);
    for (Throwable failure : new Throwable[] {first, second, third}) {
      assertThat(failure)
          .isExactlyInstanceOf(ServiceConfigurationError.class)
          .hasMessageStartingWith(
              "Synchronous calls are disabled: %s cannot be loaded. Add it and", provider)
          .hasMessageContaining(reason)
          .hasCauseInstanceOf(Error.class);
    }
    assertThat(first).isNotSameAs(third);
  }

  private static Throwable failureOn(Thread.Builder thread, ThrowingCallable call)
      throws InterruptedException {
    FutureTask<Throwable> task = new FutureTask<>(() -> failureOf(call));
    thread.start(task).join();
    return task.resultNow();
  }

  private void callSynchronously() throws Throwable {
    invoke(
        "requireBlockingAllowed",
        new Class<?>[] {String.class, String.class},
        "Users.find",
        "findAsync");
  }

  private void await() throws Throwable {
    await(CompletableFuture.completedFuture(1));
  }

  private void await(CompletableFuture<?> future) throws Throwable {
    invoke("await", new Class<?>[] {CompletableFuture.class}, future);
  }

  private void invoke(String method, Class<?>[] types, Object... arguments) throws Throwable {
    try {
      runtime("Async").getMethod(method, types).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Class<?> runtime(String name) throws ClassNotFoundException {
    return Objects.requireNonNull(loader).loadClass("io.smartasync." + name);
  }

  private static Throwable failureOf(ThrowingCallable call) {
    return Objects.requireNonNull(catchThrowable(call));
  }

  private void compile(String name, String source) throws Exception {
    Path file = Files.writeString(program.resolve(name + ".java"), source);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    String classpath = Path.of(locationOf(Async.class).toURI()) + File.pathSeparator + program;
    int result =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-d",
            program.toString(),
            "-classpath",
            classpath,
            file.toString());
    assertThat(result).isZero();
  }

  private static URL locationOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}
