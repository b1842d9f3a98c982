package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The JDK's {@link Flow.Publisher}, here implemented by Mutiny and the JDK. */
class FlowPublisherTest extends BackpressureContract {

  @SmartAsync(name = "FlowPublisherTwins", prefetch = PREFETCH)
  static class Rows implements FlowPublisherTwins {

    private static final Executor EXECUTOR = Infrastructure.getDefaultWorkerPool();
    private final Signals signals;

    Rows(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Flow.Publisher<Integer> numbers() {
      return Multi.createFrom().range(0, COUNT).emitOn(EXECUTOR);
    }

    @Override
    public Flow.Publisher<Integer> endless() {
      return Multi.createFrom()
          .range(0, Integer.MAX_VALUE)
          .onSubscription()
          .invoke(signals::start)
          .onCancellation()
          .invoke(signals::cancel)
          .onRequest()
          .invoke(signals::request)
          .runSubscriptionOn(EXECUTOR);
    }

    @Override
    public Flow.Publisher<Integer> silent() {
      return Multi.createFrom()
          .<Integer>nothing()
          .onSubscription()
          .invoke(signals::start)
          .onCancellation()
          .invoke(signals::cancel)
          .runSubscriptionOn(EXECUTOR);
    }

    @Override
    public Flow.Publisher<Integer> failing(Throwable failure) {
      Multi<Integer> numbers = Multi.createFrom().range(0, COUNT);
      return Multi.createBy()
          .concatenating()
          .streams(numbers, Multi.createFrom().failure(failure))
          .runSubscriptionOn(EXECUTOR);
    }

    @Override
    public Flow.Publisher<Void> nothing() {
      return Multi.createFrom()
          .<Void>empty()
          .onSubscription()
          .invoke(signals::start)
          .runSubscriptionOn(EXECUTOR);
    }
  }

  /** A feed published by the JDK's {@link SubmissionPublisher}. */
  @SmartAsync(name = "FeedTwins")
  static class Feed implements FeedTwins {

    private final SubmissionPublisher<String> news = new SubmissionPublisher<>();

    @Override
    public SubmissionPublisher<String> news() {
      return news;
    }
  }

  /** Downloads with the JDK's HTTP client. */
  @SmartAsync(name = "DownloadTwins", throwing = IOException.class)
  static class Downloads implements DownloadTwins {

    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    @SmartAsync(name = "download")
    public CompletableFuture<Flow.Publisher<List<ByteBuffer>>> downloadAsync(URI uri) {
      return http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofPublisher())
          .thenApply(response -> response.body());
    }

    @Override
    public Flow.Publisher<List<ByteBuffer>> contentAsync(Flow.Publisher<List<ByteBuffer>> body) {
      return body;
    }
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    Rows rows = new Rows(signals);
    FlowPublisherTwins twins = style.choose(rows, FlowPublisherTwins.of(rows));
    return new Variants(
        twins::numbersBlocking,
        twins::endlessBlocking,
        twins::silentBlocking,
        twins::failingBlocking,
        twins::nothingBlocking);
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }

  @Test
  void closingTheStreamLeavesASubmissionPublisher() throws InterruptedException {
    Feed feed = new Feed();
    try (Stream<String> news = feed.newsBlocking()) {
      var iterator = news.iterator();
      CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(iterator::hasNext);
      until(() -> feed.news().hasSubscribers());
      feed.news().submit("first");
      assertThat(first.join()).isTrue();
      assertThat(iterator.next()).isEqualTo("first");
    }
    until(() -> !feed.news().hasSubscribers());
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(1);
    }
  }

  @Test
  void closingTheStreamEndsADownload() throws Exception {
    CompletableFuture<IOException> seenByServer = new CompletableFuture<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> sendWithoutEnd(exchange, seenByServer));
    server.setExecutor(Pool.EXECUTOR);
    server.start();
    try {
      Downloads downloads = new Downloads();
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      try (Stream<List<ByteBuffer>> content = downloads.content(downloads.download(uri))) {
        assertThat(content.findFirst()).isPresent();
      }
      assertThat(seenByServer.join()).isNotNull();
    } finally {
      server.stop(0);
    }
  }

  private static void sendWithoutEnd(
      HttpExchange exchange, CompletableFuture<IOException> connectionClosed) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      byte[] part = new byte[1 << 16];
      while (true) {
        out.write(part);
      }
    } catch (IOException e) {
      connectionClosed.complete(e);
      throw e;
    }
  }
}
