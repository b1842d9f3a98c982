package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The threads of the libraries that the pipeline is built on. */
final class LibraryThreads {

  /** The prefixes of the thread names when all libraries are in use. */
  static final List<String> PREFIXES =
      List.of("HttpClient-", "nioEventLoopGroup-", "sdk-", "vert.x-", "vertx-");

  private static final String R2DBC = "r2dbc-";

  private final Set<Thread> before = running();

  private LibraryThreads() {}

  /** Watches the threads that start after this call. */
  static LibraryThreads fromNowOn() {
    return new LibraryThreads();
  }

  /** Returns the started threads that are running. */
  Set<Thread> started() {
    Set<Thread> started = running();
    started.removeAll(before);
    return started;
  }

  /** Waits until all started threads have ended. */
  void awaitEnd() throws InterruptedException {
    awaitEnd(started());
  }

  /** Waits until the given threads have ended. */
  static void awaitEnd(Set<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      assertThat(thread.join(Duration.ofMinutes(2))).as(thread.getName()).isTrue();
    }
  }

  private static Set<Thread> running() {
    Set<Thread> running = new HashSet<>(Thread.getAllStackTraces().keySet());
    running.removeIf(thread -> !isTheirs(thread.getName()));
    return running;
  }

  private static boolean isTheirs(String name) {
    return name.startsWith(R2DBC) || PREFIXES.stream().anyMatch(name::startsWith);
  }
}
