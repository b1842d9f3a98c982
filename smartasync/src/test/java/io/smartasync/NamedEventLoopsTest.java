package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Event loops whose threads have no class of their own and are recognized by name, with and without
 * such a library on the class path.
 */
@Timeout(120)
class NamedEventLoopsTest {

  private static final String LOOP = "AwsEventLoop 1";
  private static final String REFUSED = "BlockingNotAllowedException";

  @TempDir Path library;

  // A call that has to wait is refused even if the library is not on the class path, as here.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-java-sdk-NettyEventLoop-0-3",
        "AwsEventLoop 2",
        "sdk-async-response-1-4",
        "JavaFX Application Thread",
        "CompletableFutureDelayScheduler",
        "httpclient-dispatch-3",
        "elasticsearch-rest-client-0-thread-1",
        "opensearch-rest-client-0-thread-1",
        "I/O dispatcher 4",
        "HttpClient@5e316c74-27",
        "WebSocketClient@5e316c74-27",
        "OkHttp https://example.com/...",
        "AsyncGetter-1-thread-1",
        "async-channel-group-0-handler-executor",
        "WebSocketConnectReadThread-31",
        "WebSocketWriteThread-32",
        "WebSocketSelector-33",
        "jgroups-5,cluster,node",
        "non-blocking-thread--p2-t1",
        "AMQP Connection 127.0.0.1:5672",
        "MQTT Call: client",
        "NioProcessor-2",
      })
  void aCallThatHasToWaitIsRefused(String name) throws Exception {
    on(name, NamedEventLoopsTest::assertThatWaitingIsRefused);
  }

  private static void assertThatWaitingIsRefused() {
    String thread = Thread.currentThread().getName();
    for (AwaitForm form : AwaitForm.values()) {
      CompletableFuture<String> unfinished = new CompletableFuture<>();
      assertThat(Threads.failureOf(() -> form.await(unfinished)))
          .as("%s", form)
          .isExactlyInstanceOf(BlockingNotAllowedException.class)
          .hasMessageMatching(
              "await in io\\.smartasync\\.AwaitForm\\$\\d+\\.await\\(AwaitForm\\.java:\\d+\\) must"
                  + " not wait on thread '"
                  + thread
                  + "': .* would .*");
      // The supplier form gets no future to cancel; it has not started the operation.
      assertThat(unfinished.isCancelled()).as("%s", form).isEqualTo(form != AwaitForm.SUPPLIER);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws-crt-pool-1",
        "Attach Listener",
        "scheduler-1",
        "Java2D Disposer",
        "main",
        "HttpClient-1-Worker-0",
        "httpclient-main-1",
        "OkHttpCaller",
        "AsyncGetter",
        "XNIO-1 task-1",
        "cluster-1",
      })
  void threadsOfSimilarNamesMayWait(String name) throws Exception {
    on(name, () -> assertThat(await(Async.start(() -> "later"))).isEqualTo("later"));
  }

  @Test
  void aThreadIsRefusedFromTheMomentItIsNamedAsAnEventLoop() throws Exception {
    on(
        "worker",
        () -> {
          assertThat(await(Async.start(() -> "later"))).isEqualTo("later");
          Thread.currentThread().setName(LOOP);
          assertThatWaitingIsRefused();
        });
  }

  @Test
  void aVirtualThreadOfAnyNameMayWait() throws Exception {
    FutureTask<String> task = new FutureTask<>(() -> await(Async.start(() -> "later")));
    Thread.ofVirtual().name(LOOP).start(task).join();
    assertThat(task.resultNow()).isEqualTo("later");
  }

  private static void on(String name, Runnable check) throws Exception {
    FutureTask<Boolean> task = new FutureTask<>(check, true);
    Thread.ofPlatform().name(name).start(task);
    assertThat(task.get()).isTrue();
  }

  // Runtimes in class loaders of their own, with and without the library on the class path.

  @ParameterizedTest
  @CsvSource({
    "aws-java-sdk-NettyEventLoop-0-3, software/amazon/awssdk/utils/ThreadFactoryBuilder",
    "sdk-async-response-1-4, software/amazon/awssdk/utils/ThreadFactoryBuilder",
    "AwsEventLoop 2, software/amazon/awssdk/crt/CRT",
    "JavaFX Application Thread, javafx/application/Platform",
  })
  void everyCallIsRefusedIfTheLibraryIsOnTheClassPath(String thread, String libraryClass)
      throws Exception {
    Path file = library.resolve(libraryClass + ".class");
    Files.createDirectories(file.getParent());
    Files.createFile(file);
    assertThat(callsOn(thread))
        .containsEntry("await, done", REFUSED)
        .containsEntry("generated method", REFUSED)
        .containsEntry("await, unfinished", REFUSED)
        .containsEntry("await of an operation", REFUSED)
        .containsEntry("stream", REFUSED);
  }

  @Test
  void onlyACallThatHasToWaitIsRefusedIfNoSuchLibraryIsOnTheClassPath() throws Exception {
    assertThat(callsOn(LOOP))
        .containsEntry("await, done", "done")
        .containsEntry("generated method", "done")
        .containsEntry("await, unfinished", REFUSED)
        .containsEntry("await of an operation", REFUSED)
        .containsEntry("stream", REFUSED);
  }

  @Test
  void everyCallIsRefusedIfTheClassPathCannotBeSearched() throws Exception {
    URLClassLoader loader =
        new URLClassLoader(runtimeAndLibrary(), ClassLoader.getPlatformClassLoader()) {
          @Override
          public Enumeration<URL> getResources(String name) throws IOException {
            if (name.endsWith(".class")) {
              throw new IOException("closed");
            }
            return super.getResources(name);
          }
        };
    assertThat(callsOn(LOOP, loader))
        .containsEntry("await, done", REFUSED)
        .containsEntry("generated method", REFUSED);
  }

  private Map<String, String> callsOn(String thread) throws Exception {
    return callsOn(
        thread, new URLClassLoader(runtimeAndLibrary(), ClassLoader.getPlatformClassLoader()));
  }

  private static Map<String, String> callsOn(String thread, URLClassLoader runtime)
      throws Exception {
    try (runtime) {
      @SuppressWarnings("unchecked") // the declared type of the class
      Callable<Map<String, String>> calls =
          (Callable<Map<String, String>>)
              runtime.loadClass(Calls.class.getName()).getDeclaredConstructor().newInstance();
      FutureTask<Map<String, String>> task = new FutureTask<>(calls);
      Thread.ofPlatform().name(thread).start(task);
      return task.get();
    }
  }

  private URL[] runtimeAndLibrary() throws IOException {
    return new URL[] {
      library.toUri().toURL(),
      locationOf(Async.class),
      locationOf(Calls.class),
      locationOf(NonNull.class)
    };
  }

  private static URL locationOf(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** Makes each kind of call on the current thread and returns the outcomes. */
  public static final class Calls implements Callable<Map<String, String>> {

    /** Called by reflection, in another class loader. */
    public Calls() {}

    @Override
    public Map<String, String> call() {
      Map<String, String> outcomes = new LinkedHashMap<>();
      CompletableFuture<String> done = CompletableFuture.completedFuture("done");
      outcomes.put("await, done", outcomeOf(() -> await(done)));
      outcomes.put(
          "generated method",
          outcomeOf(
              () -> {
                Async.requireBlockingAllowed("SmartUsers.find", "findAsync");
                return await(done);
              }));
      CompletableFuture<String> later = new CompletableFuture<>();
      later.completeOnTimeout("later", 10, TimeUnit.SECONDS);
      outcomes.put("await, unfinished", outcomeOf(() -> await(later)));
      AtomicBoolean started = new AtomicBoolean();
      outcomes.put(
          "await of an operation",
          outcomeOf(
              () ->
                  await(
                      () -> {
                        started.set(true);
                        return done;
                      })));
      Flow.Publisher<String> never = subscriber -> started.set(true);
      outcomes.put(
          "stream",
          outcomeOf(
              () -> {
                try (Stream<String> stream = Async.stream(never)) {
                  return stream.findFirst().orElse("empty");
                }
              }));
      outcomes.replaceAll(
          (call, outcome) -> started.get() ? "started in spite of: " + outcome : outcome);
      return outcomes;
    }

    private static String outcomeOf(Callable<String> call) {
      try {
        return call.call();
      } catch (Exception e) {
        return e.getClass().getSimpleName();
      }
    }
  }
}
