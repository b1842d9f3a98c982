package io.smartasync.benchmarks;

import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.CompletableFuture;

/**
 * A server that answers after a delay, and its client, on loopback. Uses HTTP/2 without TLS, so
 * that any number of requests in flight needs few connections.
 */
final class HttpLoopback implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int ANSWERS_AFTER_MILLIS = 5;
  private static final int STREAMS_PER_CONNECTION = 2_500;
  private static final int CONNECTIONS = 4;

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server;
  private final HttpClientAgent client;

  HttpLoopback() {
    server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setHost(HOST)
                    .setPort(0)
                    .setInitialSettings(
                        new Http2Settings().setMaxConcurrentStreams(STREAMS_PER_CONNECTION)))
            .requestHandler(
                request ->
                    vertx.setTimer(
                        ANSWERS_AFTER_MILLIS,
                        timer -> request.response().end(request.uri().substring(1))))
            .listen()
            .await();
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(HOST)
                .setDefaultPort(server.actualPort())
                .setProtocolVersion(HttpVersion.HTTP_2)
                .setHttp2ClearTextUpgrade(false)
                .setHttp2MultiplexingLimit(STREAMS_PER_CONNECTION),
            new PoolOptions().setHttp2MaxSize(CONNECTIONS).setMaxWaitQueueSize(-1));
  }

  /** Requests a number from the server. */
  CompletableFuture<Integer> fetchAsync(int number) {
    return client
        .request(HttpMethod.GET, "/" + number)
        .compose(request -> request.send())
        .compose(response -> response.body())
        .map(body -> Integer.valueOf(body.toString()))
        .toCompletionStage()
        .toCompletableFuture();
  }

  @Override
  public void close() {
    client.close().await();
    server.close().await();
    vertx.close().await();
  }
}
