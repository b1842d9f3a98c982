package io.smartasync.examples.pipeline.servers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smartasync.examples.pipeline.Photo;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A REST API on loopback, with the latency of a remote one. */
final class ApiServer implements Closeable {

  private final Map<Long, Photo> photos;
  private final Duration latency;
  private final JsonMapper json = new JsonMapper();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  ApiServer(List<Photo> photos, Duration latency) throws IOException {
    this.photos = photos.stream().collect(Collectors.toMap(Photo::id, Function.identity()));
    this.latency = latency;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(executor);
    server.createContext("/photos", this::answer);
    server.start();
  }

  URI address() {
    InetSocketAddress address = server.getAddress();
    return URI.create("http://" + address.getHostString() + ":" + address.getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Thread.sleep(latency);
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/photos")) {
        send(exchange, 200, photos.keySet().stream().sorted().toList());
        return;
      }
      Photo photo = path.matches("/photos/\\d{1,18}") ? photos.get(idIn(path)) : null;
      send(exchange, photo == null ? 404 : 200, photo == null ? Map.of() : photo);
    } catch (InterruptedException e) {
      // The server is closing, and the exchange with it.
      Thread.currentThread().interrupt();
    }
  }

  private static Long idIn(String path) {
    return Long.valueOf(path.substring("/photos/".length()));
  }

  private void send(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
