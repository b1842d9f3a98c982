package io.smartasync.examples.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL and a supplier of this process, on loopback. */
final class LocalServers implements Closeable {

  private static final Map<String, Integer> PRICES = Map.of("tea", 450, "cup", 1200);

  private final EmbeddedPostgres postgres;
  private final HttpServer supplier;
  private final AtomicInteger requests = new AtomicInteger();

  private LocalServers(EmbeddedPostgres postgres, HttpServer supplier) {
    this.postgres = postgres;
    this.supplier = supplier;
  }

  static LocalServers start() throws IOException {
    HttpServer supplier =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LocalServers servers = new LocalServers(EmbeddedPostgres.start(), supplier);
    supplier.createContext("/", servers::answer);
    supplier.start();
    return servers;
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    Integer price = PRICES.get(exchange.getRequestURI().getPath().substring(1));
    byte[] body = String.valueOf(price).getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(price == null ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Returns how many requests the supplier has answered. */
  int requests() {
    return requests.get();
  }

  /** Returns the arguments that make a shop use these servers. */
  String[] arguments() {
    return new String[] {
      "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
      "--shop.supplier=http://127.0.0.1:" + supplier.getAddress().getPort() + "/",
      "--server.address=127.0.0.1",
      "--server.port=0"
    };
  }

  @Override
  public void close() throws IOException {
    supplier.stop(0);
    postgres.close();
  }
}
