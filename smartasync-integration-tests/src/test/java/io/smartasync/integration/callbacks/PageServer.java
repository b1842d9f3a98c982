package io.smartasync.integration.callbacks;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** An HTTP server on loopback: {@code /page} answers, {@code /never} does not. */
final class PageServer implements AutoCloseable {

  private final CountDownLatch closed = new CountDownLatch(1);
  private final HttpServer server;

  PageServer() throws IOException {
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
            closed.await();
          } catch (InterruptedException e) {
            exchange.close();
          }
        });
    server.start();
  }

  void add(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Returns a port on which nothing listens. */
  static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
