package io.smartasync.integration.callbacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.smartasync.Async;
import io.smartasync.AsyncTimeoutException;
import io.smartasync.SmartAsync;
import io.smartasync.integration.servers.KafkaBroker;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.io.CloseMode;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.eventstream.HeaderValue;
import software.amazon.awssdk.eventstream.Message;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.RecordsEvent;
import software.amazon.awssdk.services.s3.model.SelectObjectContentEventStream;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;

/** Facades of real libraries whose methods call back. */
@SmartAsync.For(value = Call.Factory.class, name = "SmartCalls", throwing = IOException.class)
@SmartAsync.For(value = CloseableHttpAsyncClient.class, throwing = IOException.class)
@SmartAsync.For(
    value = CallbackFacadesTest.FileService.class,
    name = "SmartFileService",
    throwing = NoSuchFileException.class)
@SmartAsync.For(value = CallbackFacadesTest.Sender.class, name = "SmartSender")
@Timeout(120)
class CallbackFacadesTest {

  private static final int RECORDS = 1000;

  /** A service in the style of Vert.x 4. */
  interface FileService {

    void read(String path, Handler<AsyncResult<Buffer>> handler);

    void delete(String path, Handler<AsyncResult<Void>> handler);

    /** Its handler does not receive a result. */
    void onWrite(Handler<String> handler);
  }

  private record VertxFiles(Vertx vertx) implements FileService {

    @Override
    public void read(String path, Handler<AsyncResult<Buffer>> handler) {
      var unused =
          vertx
              .fileSystem()
              .readFile(path)
              .recover(failure -> io.vertx.core.Future.failedFuture(failure.getCause()))
              .onComplete(handler);
    }

    @Override
    public void delete(String path, Handler<AsyncResult<Void>> handler) {
      var unused = vertx.fileSystem().delete(path).onComplete(handler);
    }

    @Override
    public void onWrite(Handler<String> handler) {
      handler.handle("nothing");
    }
  }

  /** A part of a program that sends records. */
  interface Sender {

    void send(ProducerRecord<String, String> order, Callback callback);
  }

  private static final CountDownLatch DISCONNECTED = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // before all
  private static PageServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new PageServer();
    server.add("/bucket", CallbackFacadesTest::select);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aCallOfOkHttpIsWaitedForAndCancelled() throws IOException {
    AtomicInteger cancelled = new AtomicInteger();
    OkHttpClient client =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void canceled(Call call) {
                    cancelled.incrementAndGet();
                  }
                })
            .build();
    try {
      SmartCalls calls = SmartCalls.of(client);
      Request page = new Request.Builder().url(server.url("/page")).build();
      try (Response response = calls.newCall(page)) {
        assertThat(Objects.requireNonNull(response.body()).string()).isEqualTo("page");
      }
      Request refused =
          new Request.Builder().url("http://127.0.0.1:" + PageServer.closedPort()).build();
      assertThatThrownBy(() -> calls.newCall(refused)).isInstanceOf(ConnectException.class);
      assertThat(cancelled).hasValue(0);

      Request never = new Request.Builder().url(server.url("/never")).build();
      assertThatThrownBy(
              () -> Async.withDeadline(Duration.ofMillis(200), () -> calls.newCall(never)))
          .isInstanceOf(AsyncTimeoutException.class);
      assertThat(cancelled).hasValue(1);
    } finally {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  /** Apache's client returns a future beside the callback, so no adapter is needed. */
  @Test
  void theFutureOfApacheHttpClientIsWaitedFor() throws IOException {
    CloseableHttpAsyncClient client = HttpAsyncClients.createDefault();
    try {
      client.start();
      SmartCloseableHttpAsyncClient http = SmartCloseableHttpAsyncClient.of(client);
      SimpleHttpRequest page = SimpleRequestBuilder.get(server.url("/page")).build();
      assertThat(http.execute(page, null).getBodyText()).isEqualTo("page");
      SimpleHttpRequest never = SimpleRequestBuilder.get(server.url("/never")).build();
      assertThatThrownBy(
              () -> Async.withDeadline(Duration.ofMillis(200), () -> http.execute(never, null)))
          .isInstanceOf(AsyncTimeoutException.class);
    } finally {
      client.close(CloseMode.IMMEDIATE); // a graceful close waits for the exchange
    }
  }

  @Test
  void aCallbackOfKafkaIsOmitted() throws IOException {
    try (KafkaBroker broker = new KafkaBroker()) {
      broker.add("orders");
      broker.add(KafkaBroker.FORBIDDEN);
      Map<String, Object> settings =
          Map.of("bootstrap.servers", broker.address(), "enable.idempotence", false);
      Producer<String, String> producer =
          new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
      try {
        SmartSender sender =
            SmartSender.of(
                (order, callback) -> {
                  var unused = producer.send(order, callback);
                });
        RecordMetadata first = sender.send(new ProducerRecord<>("orders", "an order"));
        assertThat(first.topic()).isEqualTo("orders");
        assertThat(sender.send(new ProducerRecord<>("orders", "an order")).offset())
            .isGreaterThan(first.offset());
        assertThatThrownBy(
                () -> sender.send(new ProducerRecord<>(KafkaBroker.FORBIDDEN, "an order")))
            .isExactlyInstanceOf(TopicAuthorizationException.class);
      } finally {
        producer.close(Duration.ZERO);
      }
    }
  }

  @Test
  void aHandlerOfAResultIsOmitted(@TempDir Path directory) throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      SmartFileService files = SmartFileService.of(new VertxFiles(vertx));
      Path file = Files.writeString(directory.resolve("file"), "text");
      assertThat(files.read(file.toString()).toString()).isEqualTo("text");
      files.delete(file.toString());
      assertThat(file).doesNotExist();
      assertThatThrownBy(() -> files.read(file.toString())).isInstanceOf(NoSuchFileException.class);
      files.onWrite(event -> assertThat(event).isEqualTo("nothing"));
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
  }

  /** Answers a query of S3 Select with a stream of events. */
  private static void select(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    boolean isEndless = exchange.getRequestURI().getPath().endsWith("endless");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 0; isEndless || i < RECORDS; i++) {
        out.write(event("Records", "record " + i));
      }
      out.write(event("End", ""));
    } catch (IOException e) {
      DISCONNECTED.countDown();
    }
  }

  private static byte[] event(String type, String payload) {
    ByteBuffer encoded =
        new Message(
                Map.of(
                    ":message-type", HeaderValue.fromString("event"),
                    ":event-type", HeaderValue.fromString(type),
                    ":content-type", HeaderValue.fromString("application/octet-stream")),
                payload.getBytes(StandardCharsets.UTF_8))
            .toByteBuffer();
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  private static Stream<String> records(S3AsyncClient s3, String key) {
    SelectObjectContentRequest request =
        SelectObjectContentRequest.builder()
            .bucket("bucket")
            .key(key)
            .expression("SELECT * FROM S3Object")
            .expressionType("SQL")
            .inputSerialization(input -> input.json(json -> json.type("LINES")))
            .outputSerialization(output -> output.json(json -> json.recordDelimiter("\n")))
            .build();
    Stream<SelectObjectContentEventStream> events = Async.stream(SelectedEvents.of(s3, request), 8);
    return events
        .filter(RecordsEvent.class::isInstance)
        .map(event -> ((RecordsEvent) event).payload().asUtf8String());
  }

  @Test
  void theEventsOfAResponseHandlerAreAStream() throws InterruptedException {
    try (S3AsyncClient s3 =
        S3AsyncClient.builder()
            .endpointOverride(URI.create(server.url("")))
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .httpClientBuilder(NettyNioAsyncHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build()) {
      try (Stream<String> records = records(s3, "file")) {
        assertThat(records).hasSize(RECORDS).startsWith("record 0", "record 1");
      }
      try (Stream<String> records = records(s3, "endless")) {
        assertThat(records.limit(3)).containsExactly("record 0", "record 1", "record 2");
      }
      assertThat(DISCONNECTED.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }
}
