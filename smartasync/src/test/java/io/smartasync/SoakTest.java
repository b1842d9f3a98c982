package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** After a million calls over shared instances, threads, heap and sockets are as before. */
@Timeout(600)
class SoakTest {

  private static final int THREADS = 16;
  private static final int CALLS = 1_000_000;
  private static final int HTTP_CALLS = 1_000;
  private static final Duration LONG = Duration.ofMinutes(5);

  private final IllegalStateException failure = new IllegalStateException("shared");
  private final CompletableFuture<Integer> failed = CompletableFuture.failedFuture(failure);
  private final List<Integer> inputs = List.of(1, 2, 3);

  @Test
  void leavesNothingBehind() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"))
              .build();
      // Creates everything that is created once.
      call(CALLS / 20, client, request);
      long heap = Resources.usedHeap();
      int sockets = Resources.openSockets();
      int threads = Resources.platformThreads();

      call(CALLS, client, request);

      assertThat(Resources.usedHeap() - heap).as("heap").isLessThan(8 << 20);
      // Idle workers and connections end after a while, also those of other tests.
      Threads.until(() -> Resources.openSockets() <= sockets + THREADS);
      Threads.until(() -> Resources.platformThreads() <= threads + THREADS);
      assertThat(failure.getSuppressed()).hasSizeLessThanOrEqualTo(AwaitSite.MAX_SITES);
      assertThat(failed.getNumberOfDependents()).isZero();
    } finally {
      server.stop(0);
    }
  }

  private void call(int calls, HttpClient client, HttpRequest request) throws Exception {
    List<FutureTask<Integer>> callers = new ArrayList<>();
    int each = calls / THREADS;
    for (int t = 0; t < THREADS; t++) {
      FutureTask<Integer> caller =
          new FutureTask<>(
              () -> {
                int right = 0;
                for (int i = 0; i < each; i++) {
                  right += i % (CALLS / HTTP_CALLS) == 0 ? http(client, request) : call(i);
                }
                return right;
              });
      callers.add(caller);
      Thread unused = (t % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual()).start(caller);
    }
    for (FutureTask<Integer> caller : callers) {
      assertThat(caller.get()).isEqualTo(each);
    }
  }

  private static int http(HttpClient client, HttpRequest request) {
    return await(client.sendAsync(request, BodyHandlers.discarding()), LONG).statusCode() == 204
        ? 1
        : 0;
  }

  /** Makes a call of the next kind; returns 1 if its result is correct. */
  private int call(int i) throws IOException {
    return switch (i % 10) {
      case 0 -> await(Async.start(() -> i)) == i ? 1 : 0;
      case 1 -> await(Async.start(() -> i), LONG) == i ? 1 : 0;
      case 2 -> await(Async.start(() -> await(Async.start(() -> i)), LONG)) == i ? 1 : 0;
      case 3 ->
          await(Async.all(Async.start(() -> i), Async.start(() -> 1))).getFirst() == i ? 1 : 0;
      case 4 -> await(Async.map(inputs, 2, n -> Async.start(() -> n))).equals(inputs) ? 1 : 0;
      case 5 -> Async.withDeadline(LONG, () -> await(Async.start(() -> i))) == i ? 1 : 0;
      case 6 -> {
        CompletableFuture<Integer> cancelled =
            Async.start(() -> await(new CompletableFuture<Integer>()));
        yield cancelled.cancel(true) ? 1 : 0;
      }
      case 7 -> Threads.failureOf(() -> await(failed)).equals(failure) ? 1 : 0;
      case 8 -> Async.stream(Async.publisher(() -> Stream.of(i))).toList().getFirst() == i ? 1 : 0;
      default -> IntStream.range(0, 2).sum() == await(CompletableFuture.completedFuture(1)) ? 1 : 0;
    };
  }
}
