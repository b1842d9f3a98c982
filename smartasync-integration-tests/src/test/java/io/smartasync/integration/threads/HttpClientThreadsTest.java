package io.smartasync.integration.threads;

import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleHttpResponse;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.http.HttpHost;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** HTTP clients, each of which calls a server again in the callback of a call. */
@Timeout(120)
class HttpClientThreadsTest {

  @SuppressWarnings("NullAway.Init") // before all
  private static HttpServer server;

  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  private static int port() {
    return server.getAddress().getPort();
  }

  private static String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  @Test
  void theIoThreadsOfApacheHttpClientAreRefused() throws Exception {
    try (CloseableHttpAsyncClient client = HttpAsyncClients.createDefault()) {
      client.start();
      SelfWait.assertRefused(
          () -> get(client), "httpclient-dispatch-", "I/O thread of Apache HttpClient");
    }
  }

  @Test
  void soAreThreadsThatTheProgramMakesForIt() throws Exception {
    try (CloseableHttpAsyncClient client =
        HttpAsyncClients.custom().setThreadFactory(task -> new Thread(task, "own")).build()) {
      client.start();
      SelfWait.assertRefused(
          () -> get(client), "own", "it runs an I/O reactor of Apache HttpComponents");
    }
  }

  private static CompletableFuture<SimpleHttpResponse> get(CloseableHttpAsyncClient client) {
    CompletableFuture<SimpleHttpResponse> response = new CompletableFuture<>();
    SimpleHttpRequest request = SimpleRequestBuilder.get(url()).build();
    var unused =
        client.execute(
            request,
            new FutureCallback<>() {
              @Override
              public void completed(SimpleHttpResponse result) {
                response.complete(result);
              }

              @Override
              public void failed(Exception failure) {
                response.completeExceptionally(failure);
              }

              @Override
              public void cancelled() {
                response.cancel(false);
              }
            });
    return response;
  }

  @Test
  void theIoThreadsOfElasticsearchsRest5ClientAreRefused() throws Exception {
    try (Rest5Client client = Rest5Client.builder(URI.create(url())).build()) {
      SelfWait.assertRefused(
          () -> {
            CompletableFuture<Object> response = new CompletableFuture<>();
            client.performRequestAsync(
                new co.elastic.clients.transport.rest5_client.low_level.Request("GET", "/"),
                new co.elastic.clients.transport.rest5_client.low_level.ResponseListener() {
                  @Override
                  public void onSuccess(
                      co.elastic.clients.transport.rest5_client.low_level.Response result) {
                    response.complete(result);
                  }

                  @Override
                  public void onFailure(Exception failure) {
                    response.completeExceptionally(failure);
                  }
                });
            return response;
          },
          "elasticsearch-rest-client-",
          "I/O thread of the Elasticsearch client");
    }
  }

  /** On version 4 of Apache's client. */
  @Test
  void theIoThreadsOfElasticsearchsOlderClientAreRefused() throws Exception {
    try (RestClient client = RestClient.builder(new HttpHost("127.0.0.1", port())).build()) {
      SelfWait.assertRefused(
          () -> performRequest(client),
          "elasticsearch-rest-client-",
          "I/O thread of the Elasticsearch client");
    }
    try (RestClient client =
        RestClient.builder(new HttpHost("127.0.0.1", port()))
            .setHttpClientConfigCallback(
                builder -> builder.setThreadFactory(task -> new Thread(task, "own")))
            .build()) {
      SelfWait.assertRefused(
          () -> performRequest(client), "own", "it runs an I/O reactor of Apache HttpComponents");
    }
  }

  private static CompletableFuture<Object> performRequest(RestClient client) {
    CompletableFuture<Object> response = new CompletableFuture<>();
    var unused =
        client.performRequestAsync(
            new org.elasticsearch.client.Request("GET", "/"),
            new ResponseListener() {
              @Override
              public void onSuccess(org.elasticsearch.client.Response result) {
                response.complete(result);
              }

              @Override
              public void onFailure(Exception failure) {
                response.completeExceptionally(failure);
              }
            });
    return response;
  }

  @Test
  void theThreadsOfJettysClientAreRefused() throws Exception {
    HttpClient client = new HttpClient();
    client.start();
    try {
      SelfWait.assertRefused(
          () -> {
            CompletableFuture<Object> response = new CompletableFuture<>();
            Request request = client.newRequest(url());
            request.send(result -> response.complete(result));
            return response;
          },
          "HttpClient@",
          "Jetty's HttpClient");
    } finally {
      client.stop();
    }
  }

  @Test
  void theThreadsOfOkHttpAreRefused() throws Exception {
    OkHttpClient client = new OkHttpClient();
    SelfWait.assertRefused(
        () -> {
          CompletableFuture<Object> response = new CompletableFuture<>();
          client
              .newCall(new okhttp3.Request.Builder().url(url()).build())
              .enqueue(
                  new Callback() {
                    @Override
                    public void onResponse(Call call, Response result) {
                      result.close();
                      response.complete(result);
                    }

                    @Override
                    public void onFailure(Call call, IOException failure) {
                      response.completeExceptionally(failure);
                    }
                  });
          return response;
        },
        "OkHttp http",
        "OkHttp thread");
    client.dispatcher().executorService().shutdown();
  }
}
