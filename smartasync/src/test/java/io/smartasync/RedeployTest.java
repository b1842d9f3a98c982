package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A container that removes an application can unload its classes and its copy of the library:
 * nothing refers to them from threads, classes and exceptions that live longer.
 */
@Timeout(120)
class RedeployTest {

  /** A class of the container, as Tomcat's {@code TaskThread}. */
  private static final class TaskThread extends Thread {
    TaskThread(Runnable task) {
      super(task, "task");
      setDaemon(true);
    }
  }

  private static final ExecutorService CONTAINER =
      Executors.newSingleThreadExecutor(TaskThread::new);

  /** An exception of the container, which lives longer than the application. */
  private final IllegalStateException sharedFailure = new IllegalStateException("shared");

  @AfterAll
  static void close() {
    CONTAINER.shutdown();
  }

  private static URLClassLoader applicationLoader() {
    URL[] classes = {location(Async.class), location(RedeployedApplication.class)};
    return new URLClassLoader(classes, ClassLoader.getPlatformClassLoader());
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  @SuppressWarnings("unchecked") // the class implements this interface
  private static Function<Object, Object> load(ClassLoader loader) throws Exception {
    return (Function<Object, Object>)
        loader
            .loadClass(RedeployedApplication.class.getName())
            .getDeclaredConstructor()
            .newInstance();
  }

  /** Runs an action of an application as a container does, and returns the loader. */
  private static WeakReference<ClassLoader> deployAndRemove(
      ExecutorService executor, String action, Object shared) throws Exception {
    try (URLClassLoader loader = applicationLoader()) {
      Function<Object, Object> application = load(loader);
      assertThat(application.getClass()).isNotEqualTo(RedeployedApplication.class);
      executor.submit(inContext(loader, application, action, shared)).get(60, TimeUnit.SECONDS);
      return new WeakReference<>(loader);
    }
  }

  private static Callable<Object> inContext(
      ClassLoader loader, Function<Object, Object> application, String action, Object shared) {
    return () -> {
      Thread current = Thread.currentThread();
      boolean isWorker = current instanceof ForkJoinWorkerThread;
      ClassLoader before = current.getContextClassLoader();
      if (!isWorker) {
        current.setContextClassLoader(loader);
      }
      try {
        Object result = application.apply(new Object[] {action, shared});
        return String.valueOf(result);
      } finally {
        if (!isWorker) {
          current.setContextClassLoader(before);
        }
      }
    };
  }

  static Stream<Arguments> actionsAndThreads() {
    return RedeployedApplication.names().stream()
        .filter(name -> !name.startsWith("an open stream"))
        .flatMap(name -> Stream.of(Arguments.of(name, false), Arguments.of(name, true)));
  }

  @ParameterizedTest(name = "{0}, fork-join worker: {1}")
  @MethodSource("actionsAndThreads")
  void theClassLoaderIsCollected(String action, boolean onWorker) throws Exception {
    ExecutorService executor = onWorker ? ForkJoinPool.commonPool() : CONTAINER;
    WeakReference<ClassLoader> loader = deployAndRemove(executor, action, sharedFailure);
    assertThat(isCollected(loader)).as("collected").isTrue();
    assertThat(sharedFailure.getSuppressed()).isEmpty();
  }

  /** The JDK's thread for all timeouts keeps neither the loader nor an unexpired timeout. */
  @Test
  void aTimerOfTheJdkThatIsStartedForTheApplicationDoesNotKeepIt() throws Exception {
    WeakReference<ClassLoader> loader = deployAndRemove(CONTAINER, "a timeout", sharedFailure);
    assertThat(isCollected(loader)).as("collected").isTrue();
    CompletableFuture<String> other =
        new CompletableFuture<String>().completeOnTimeout("later", 1, TimeUnit.MILLISECONDS);
    assertThat(other.get(60, TimeUnit.SECONDS)).isEqualTo("later");
  }

  private static boolean isCollected(WeakReference<ClassLoader> loader)
      throws InterruptedException {
    for (int i = 0; i < 200 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    return loader.get() == null;
  }

  /** A publisher of the container that sends one element. */
  private static final class OneElement implements Flow.Publisher<Integer> {

    private final CompletableFuture<String> cancelled = new CompletableFuture<>();

    @Override
    public void subscribe(Flow.Subscriber<? super Integer> subscriber) {
      subscriber.onSubscribe(
          new Flow.Subscription() {
            private boolean isSent;

            @Override
            public void request(long n) {
              if (!isSent) {
                isSent = true;
                subscriber.onNext(1);
              }
            }

            @Override
            public void cancel() {
              cancelled.complete("cancelled");
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = "an open stream of the container")
  void aStreamThatIsAbandonedIsCancelledAfterItsLoaderWasClosed(String action) throws Exception {
    OneElement publisher = new OneElement();
    try (URLClassLoader loader = applicationLoader()) {
      Object stream = load(loader).apply(new Object[] {action, publisher});
      assertThat(stream).isEqualTo(1);
    }
    assertThat(isCancelled(publisher)).isTrue();
  }

  private static boolean isCancelled(OneElement publisher) throws Exception {
    for (int i = 0; i < 200; i++) {
      System.gc();
      try {
        return publisher.cancelled.get(20, TimeUnit.MILLISECONDS).equals("cancelled");
      } catch (TimeoutException e) {
        // The stream is not collected yet.
      }
    }
    return false;
  }

  // What may refer to the library.

  @Test
  void onlyLoadersThatAreNeverClosedArePermanent() throws IOException {
    assertThat(List.of(ClassLoader.getSystemClassLoader(), ClassLoader.getPlatformClassLoader()))
        .allMatch(ClassLoaders::isPermanent);
    assertThat(ClassLoaders.isPermanent(Object.class.getClassLoader())).isTrue();
    try (URLClassLoader loader = applicationLoader()) {
      assertThat(ClassLoaders.isPermanent(loader)).isFalse();
    }
  }
}
