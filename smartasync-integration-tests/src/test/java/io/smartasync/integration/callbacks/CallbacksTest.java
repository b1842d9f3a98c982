package io.smartasync.integration.callbacks;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.smartasync.Async;
import io.smartasync.AsyncTimeoutException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
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

  private static final CountDownLatch STOPPED = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // before all
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext(
        "/page",
        exchange -> {
          byte[] page = "page".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.createContext(
        "/never",
        exchange -> {
          try {
            STOPPED.await();
          } catch (InterruptedException e) {
            exchange.close();
          }
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    STOPPED.countDown();
    server.stop(0);
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** A port on which nothing listens. */
  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  // OkHttp.

  private static CompletableFuture<Response> enqueue(Call call) {
    return Async.create(
        completer -> {
          completer.onCancel(call::cancel);
          call.enqueue(
              new Callback() {
                @Override
                public void onResponse(Call answered, Response response) {
                  if (!completer.complete(response)) {
                    response.close();
                  }
                }

                @Override
                public void onFailure(Call failed, IOException e) {
                  completer.completeExceptionally(e);
                }
              });
        });
  }

  @Test
  void okHttp() throws IOException {
    OkHttpClient client = new OkHttpClient();
    try {
      Call call = client.newCall(new Request.Builder().url(url("/page")).build());
      try (Response response = await(enqueue(call), IOException.class)) {
        assertThat(Objects.requireNonNull(response.body()).string()).isEqualTo("page");
      }
      Call refused =
          client.newCall(new Request.Builder().url("http://127.0.0.1:" + closedPort()).build());
      assertThatThrownBy(() -> await(enqueue(refused), IOException.class))
          .isInstanceOf(ConnectException.class);
      Call late = client.newCall(new Request.Builder().url(url("/never")).build());
      assertThatThrownBy(
              () -> Async.withDeadline(Duration.ofMillis(200), () -> await(enqueue(late))))
          .isInstanceOf(AsyncTimeoutException.class);
      assertThat(late.isCanceled()).isTrue();
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  // Apache HttpClient.

  private static CompletableFuture<SimpleHttpResponse> execute(
      CloseableHttpAsyncClient client,
      SimpleHttpRequest request,
      AtomicReference<@Nullable Future<?>> started) {
    return Async.create(
        completer -> {
          Future<SimpleHttpResponse> handle =
              client.execute(
                  request,
                  new FutureCallback<>() {
                    @Override
                    public void completed(SimpleHttpResponse response) {
                      completer.complete(response);
                    }

                    @Override
                    public void failed(Exception e) {
                      completer.completeExceptionally(e);
                    }

                    @Override
                    public void cancelled() {
                      completer.completeExceptionally(new CancellationException());
                    }
                  });
          started.set(handle);
          completer.onCancel(() -> handle.cancel(true));
        });
  }

  @Test
  void apacheHttpClient() throws IOException {
    try (CloseableHttpAsyncClient client = HttpAsyncClients.createDefault()) {
      client.start();
      SimpleHttpRequest page = SimpleRequestBuilder.get(url("/page")).build();
      AtomicReference<@Nullable Future<?>> handle = new AtomicReference<>();
      assertThat(await(execute(client, page, handle), IOException.class).getBodyText())
          .isEqualTo("page");
      SimpleHttpRequest never = SimpleRequestBuilder.get(url("/never")).build();
      assertThatThrownBy(() -> await(execute(client, never, handle), Duration.ofMillis(200)))
          .isInstanceOf(AsyncTimeoutException.class);
      assertThat(handle.get()).matches(Future::isCancelled);
    }
  }

  // Kafka.

  @Test
  void kafka() throws IOException {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", "127.0.0.1:" + closedPort(), "max.block.ms", 100);
    try (Producer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      CompletableFuture<RecordMetadata> sent =
          Async.create(
              completer -> {
                var unused =
                    producer.send(
                        new ProducerRecord<>("topic", "value"),
                        (metadata, failure) -> {
                          if (failure == null) {
                            completer.complete(metadata);
                          } else {
                            completer.completeExceptionally(failure);
                          }
                        });
              });
      assertThatThrownBy(() -> await(sent))
          .isInstanceOf(org.apache.kafka.common.errors.TimeoutException.class);
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
      URI closed = URI.create("ws://127.0.0.1:" + closedPort());
      try (Stream<String> stream = Async.stream(messages(client, closed))) {
        assertThatThrownBy(stream::toList).isInstanceOf(UncheckedIOException.class);
      }
    } finally {
      numbers.stop();
    }
  }
}
