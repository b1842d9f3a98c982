package io.smartasync.integration.callbacks;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.AsyncTimeoutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.io.CloseMode;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Operations of real clients that call back. */
@Timeout(120)
class CallbacksTest {

  @SuppressWarnings("NullAway.Init") // before all
  private static PageServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new PageServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  // Apache HttpClient.

  private static CompletableFuture<SimpleHttpResponse> execute(
      CloseableHttpAsyncClient client,
      SimpleHttpRequest request,
      AtomicReference<@Nullable Future<?>> started) {
    return Async.create(
        completer -> {
          Future<SimpleHttpResponse> handle =
              client.execute(request, FutureCallbackAdapter.toCallback(completer));
          started.set(handle);
          completer.onCancel(() -> handle.cancel(true));
        });
  }

  @Test
  void apacheHttpClient() throws IOException {
    CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();
    try {
      client.start();
      SimpleHttpRequest page = SimpleRequestBuilder.get(server.url("/page")).build();
      AtomicReference<@Nullable Future<?>> handle = new AtomicReference<>();
      assertThat(await(execute(client, page, handle), IOException.class).getBodyText())
          .isEqualTo("page");
      SimpleHttpRequest never = SimpleRequestBuilder.get(server.url("/never")).build();
      assertThatThrownBy(() -> await(execute(client, never, handle), Duration.ofMillis(200)))
          .isInstanceOf(AsyncTimeoutException.class);
      assertThat(handle.get()).matches(Future::isCancelled);
    } finally {
      client.close(CloseMode.IMMEDIATE);
    }
  }

  // The web socket of the JDK, as a publisher with its own backpressure.

  /** Sends numbers to every client. */
  private static final class NumberServer extends WebSocketServer {

    private static final int COUNT = 2_000;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    NumberServer() {
      super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      setReuseAddr(true);
      setDaemon(true);
    }

    @Override
    public void onStart() {
      port.complete(getPort());
    }

    @Override
    public void onOpen(org.java_websocket.WebSocket connection, ClientHandshake handshake) {
      for (int i = 0; i < COUNT; i++) {
        connection.send(Integer.toString(i));
      }
      connection.close();
    }

    @Override
    public void onMessage(org.java_websocket.WebSocket connection, String message) {}

    @Override
    public void onClose(
        org.java_websocket.WebSocket connection, int code, String reason, boolean isRemote) {}

    @Override
    public void onError(org.java_websocket.@Nullable WebSocket connection, Exception failure) {
      port.completeExceptionally(failure);
    }
  }

  private static Flow.Publisher<String> messages(HttpClient client, URI address) {
    return Async.createPublisher(
        0,
        emitter -> {
          var unused =
              client
                  .newWebSocketBuilder()
                  .buildAsync(
                      address,
                      new WebSocket.Listener() {
                        @Override
                        public void onOpen(WebSocket socket) {
                          emitter.onCancel(socket::abort);
                          emitter.onRequest(socket::request);
                        }

                        @Override
                        public @Nullable CompletionStage<?> onText(
                            WebSocket socket, CharSequence text, boolean isLast) {
                          emitter.next(text.toString());
                          return null;
                        }

                        @Override
                        public @Nullable CompletionStage<?> onClose(
                            WebSocket socket, int code, String reason) {
                          emitter.complete();
                          return null;
                        }

                        @Override
                        public void onError(WebSocket socket, Throwable failure) {
                          emitter.completeExceptionally(failure);
                        }
                      })
                  .whenComplete(
                      (socket, failure) -> {
                        if (failure != null) {
                          emitter.completeExceptionally(failure);
                        }
                      });
        });
  }

  @Test
  void webSocket() throws Exception {
    NumberServer numbers = new NumberServer();
    numbers.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("ws://127.0.0.1:" + await(numbers.port));
      try (Stream<String> stream = Async.stream(messages(client, address), 8)) {
        assertThat(stream.map(Integer::valueOf))
            .containsExactlyElementsOf(IntStream.range(0, NumberServer.COUNT).boxed().toList());
      }
      try (Stream<String> stream = Async.stream(messages(client, address), 8)) {
        assertThat(stream.limit(3)).containsExactly("0", "1", "2");
      }
      URI closed = URI.create("ws://127.0.0.1:" + PageServer.closedPort());
      try (Stream<String> stream = Async.stream(messages(client, closed))) {
        assertThatThrownBy(stream::toList).isInstanceOf(UncheckedIOException.class);
      }
    } finally {
      numbers.stop();
    }
  }
}
