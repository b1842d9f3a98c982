package io.smartasync.examples.vertx;

import static io.smartasync.Async.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.sql.SQLException;
import java.util.Optional;

/**
 * {@code GET /ada} returns the balance of an account, {@code POST /ada?amount=5} adds to it.
 *
 * <p>All requests are handled on the event loop, which never waits: it calls the asynchronous
 * twins, whose bodies wait for the database on virtual threads.
 */
public final class AccountServer {

  private final SmartAccounts accounts;

  /** Serves these accounts. */
  public AccountServer(SmartAccounts accounts) {
    this.accounts = accounts;
  }

  /** Starts the server: {@code AccountServer jdbc:postgresql://localhost/bank?user=me}. */
  public static void main(String[] args) throws SQLException {
    Accounts accounts = new Accounts(args[0]);
    accounts.createTable();
    HttpServer server =
        await(new AccountServer(accounts).start(Vertx.vertx(), 8080).toCompletionStage());
    System.out.println("http://localhost:" + server.actualPort() + "/ada");
  }

  /** Starts to listen on loopback; port 0 stands for any free port. */
  public Future<HttpServer> start(Vertx vertx, int port) {
    return vertx.createHttpServer().requestHandler(this::handle).listen(port, "127.0.0.1");
  }

  private void handle(HttpServerRequest request) {
    String owner = request.uri().replaceAll("^/|[?].*", "");
    Future<Optional<Long>> balance =
        request.method().equals(HttpMethod.POST)
            ? accounts.depositAsync(owner, amount(request)).map(Optional::of)
            : accounts.balanceAsync(owner);
    balance.onComplete(
        found -> answer(request, found.isPresent() ? 200 : 404, found.map(String::valueOf)),
        failure -> answer(request, 500, Optional.of(failure.toString())));
  }

  private static long amount(HttpServerRequest request) {
    return Long.parseLong(request.getParam("amount", "0"));
  }

  private static void answer(HttpServerRequest request, int status, Optional<String> body) {
    var unused = request.response().setStatusCode(status).end(body.orElse("no such account"));
  }
}
