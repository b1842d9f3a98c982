package io.smartasync.examples.vertx;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.BlockingNotAllowedException;
import io.smartasync.examples.pipeline.servers.Servers;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests to the server, which uses a real PostgreSQL. */
@Timeout(120)
class AccountServerTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void theEventLoopServesABlockingDatabase() throws Exception {
    try (Servers servers = new Servers(1, 1024, Duration.ZERO)) {
      servers.start(0);
      PgConnectOptions database = servers.endpoints().postgres();
      SmartAccounts accounts =
          SmartAccounts.of(
              createTable(
                  "jdbc:postgresql://%s:%d/%s?user=%s"
                      .formatted(
                          database.getHost(),
                          database.getPort(),
                          database.getDatabase(),
                          database.getUser())));
      Vertx vertx = Vertx.vertx();
      try {
        HttpServer server = await(new AccountServer(accounts).start(vertx, 0).toCompletionStage());

        assertThat(send(server, "POST", "/ada?amount=5").body()).isEqualTo("5");
        assertThat(send(server, "POST", "/ada?amount=2").body()).isEqualTo("7");
        assertThat(send(server, "GET", "/ada").body()).isEqualTo("7");
        assertThat(send(server, "GET", "/bob").statusCode()).isEqualTo(404);
        assertThat(accounts.balance("ada")).hasValue(7L);
        assertThatThrownBy(() -> onEventLoop(vertx, accounts))
            .isInstanceOf(BlockingNotAllowedException.class);
      } finally {
        await(vertx.close().toCompletionStage());
      }
    }
  }

  private static Accounts createTable(String url) throws Exception {
    Accounts accounts = new Accounts(url);
    accounts.createTable();
    return accounts;
  }

  /** Makes the mistake: a synchronous call on the event loop. */
  @SuppressWarnings("WaitInAsynchronousCode")
  private static void onEventLoop(Vertx vertx, SmartAccounts accounts) {
    CompletableFuture<Object> balance = new CompletableFuture<>();
    vertx.runOnContext(
        unused -> {
          try {
            balance.complete(accounts.balance("ada"));
          } catch (Exception e) {
            balance.completeExceptionally(e);
          }
        });
    await(balance);
  }

  private HttpResponse<String> send(HttpServer server, String method, String path) {
    URI uri = URI.create("http://127.0.0.1:" + server.actualPort() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return await(client.sendAsync(request, BodyHandlers.ofString()));
  }
}
