package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A cancellation by the caller closes the connection to the server, and leaves neither threads nor
 * sockets behind.
 */
@Timeout(120)
class EndToEndCancellationTest {

  private static final int CALLS = 20;

  /** Accepts connections, reads requests and never answers. */
  private static final class SilentServer implements AutoCloseable {

    private final ServerSocket listener =
        new ServerSocket(0, CALLS, InetAddress.getLoopbackAddress());
    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger open = new AtomicInteger();
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    SilentServer() throws IOException {
      threads.add(Thread.ofVirtual().start(this::accept));
    }

    private void accept() {
      try {
        while (true) {
          Socket connection = listener.accept();
          open.incrementAndGet();
          threads.add(Thread.ofVirtual().start(() -> serve(connection)));
        }
      } catch (IOException e) {
        // The listener was closed at the end of the test.
      }
    }

    /** Reads until the client closes the connection, which is how it aborts a request. */
    private void serve(Socket connection) {
      byte[] buffer = new byte[1 << 13];
      try (connection) {
        int read = connection.getInputStream().read(buffer);
        if (read > 0) {
          requests.incrementAndGet();
        }
        while (read >= 0) {
          read = connection.getInputStream().read(buffer);
        }
      } catch (IOException e) {
        // Reset instead of closed; the request is aborted too.
      } finally {
        open.decrementAndGet();
      }
    }

    URI uri() {
      return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
    }

    @Override
    public void close() throws IOException {
      listener.close();
      for (Thread thread : threads) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
    }
  }

  /** A class with a method and the twin that the processor would generate. */
  private final class Fetcher {
    private final Queue<Thread> bodies = new ConcurrentLinkedQueue<>();

    String fetch() {
      bodies.add(Thread.currentThread());
      HttpRequest request = HttpRequest.newBuilder(server.uri()).build();
      return await(client.sendAsync(request, BodyHandlers.ofString())).body();
    }

    CompletableFuture<String> fetchAsync() {
      return Async.start(this::fetch);
    }
  }

  private final Fetcher fetcher = new Fetcher();
  private final int socketsBefore = Resources.openSockets();
  private final SilentServer server = new SilentServer();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  EndToEndCancellationTest() throws IOException {}

  /** The JDK opens sockets of its own together with the first one. */
  @BeforeAll
  static void warmUp() throws Exception {
    try (SilentServer server = new SilentServer();
        HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<?> call =
          client.sendAsync(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.discarding());
      Threads.until(() -> server.requests.get() == 1);
      call.cancel(true);
      Threads.until(() -> server.open.get() == 0);
    }
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    Threads.until(() -> server.open.get() == 0);
    for (Thread body : fetcher.bodies) {
      body.join();
    }
    assertThat(server.requests).hasPositiveValue();
    server.close();
    client.close();
    // Sockets of other tests may be collected meanwhile, so there may be fewer than before.
    Threads.until(() -> Resources.openSockets() <= socketsBefore);
    Threads.until(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(this::isTheClients));
  }

  private boolean isTheClients(Thread thread) {
    return thread.getName().startsWith("HttpClient-");
  }

  private void untilAllAreAtTheServer() {
    Threads.until(() -> server.requests.get() == CALLS);
    assertThat(server.open).hasValue(CALLS);
  }

  @Test
  void cancellingTheAsynchronousTwinAbortsTheRequest() {
    List<CompletableFuture<String>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(fetcher.fetchAsync());
    }
    untilAllAreAtTheServer();
    calls.forEach(call -> assertThat(call.cancel(true)).isTrue());
    assertThat(calls).allMatch(Future::isCancelled);
  }

  @Test
  void interruptingASynchronousCallerAbortsTheRequest() throws Exception {
    List<Thread> callers = new ArrayList<>();
    List<FutureTask<Throwable>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      FutureTask<Throwable> call =
          new FutureTask<>(
              () -> {
                Throwable thrown = Threads.failureOf(fetcher::fetch);
                assertThat(Thread.interrupted()).isTrue();
                return thrown;
              });
      calls.add(call);
      callers.add((i % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).start(call));
    }
    untilAllAreAtTheServer();
    callers.forEach(Threads::untilAwaiting);
    callers.forEach(Thread::interrupt);
    for (FutureTask<Throwable> call : calls) {
      assertThat(call.get()).isExactlyInstanceOf(AsyncInterruptedException.class);
    }
  }

  @Test
  void cancellingACombinationAbortsAllItsRequests() {
    List<CompletableFuture<String>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS / 2; i++) {
      calls.add(fetcher.fetchAsync());
    }
    CompletableFuture<List<String>> all = Async.all(calls);
    CompletableFuture<List<String>> map =
        Async.map(new ArrayList<>(calls), CALLS, call -> fetcher.fetchAsync());
    untilAllAreAtTheServer();
    all.cancel(true);
    map.cancel(true);
    assertThat(calls).allMatch(Future::isCancelled);
  }

  @Test
  void aDeadlineAbortsEveryRequestInsideIt() {
    List<CompletableFuture<String>> calls = new ArrayList<>();
    Throwable thrown =
        Threads.failureOf(
            () ->
                Async.withDeadline(
                    Duration.ofSeconds(2),
                    () -> {
                      calls.add(fetcher.fetchAsync());
                      calls.add(Async.start(() -> await(fetcher.fetchAsync())));
                      return fetcher.fetch();
                    }));
    assertThat(thrown).isInstanceOf(AsyncTimeoutException.class);
    for (CompletableFuture<String> call : calls) {
      assertThat(Threads.failureOf(() -> await(call))).isInstanceOf(AsyncTimeoutException.class);
    }
  }

  @Test
  void aTimeLimitAbortsTheRequest() {
    CompletableFuture<String> call = Async.start(fetcher::fetch, Duration.ofSeconds(2));
    assertThat(Threads.failureOf(() -> await(call))).isInstanceOf(AsyncTimeoutException.class);
    assertThat(Threads.failureOf(() -> await(fetcher.fetchAsync(), Duration.ofSeconds(2))))
        .isInstanceOf(AsyncTimeoutException.class);
  }
}
