package io.smartasync.examples.scraping;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smartasync.Outcome;
import io.smartasync.testing.Caller;
import io.smartasync.testing.EveryContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** Reads the pages of a server that has two names. */
@Timeout(120)
class ScraperTest {

  private final Map<String, AtomicInteger> requests = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
  private final AtomicInteger impolite = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    String path = exchange.getRequestURI().getPath();
    AtomicInteger ofHost = inFlight.computeIfAbsent(host, name -> new AtomicInteger());
    if (ofHost.incrementAndGet() > 1) {
      impolite.incrementAndGet();
    }
    int request = requests.computeIfAbsent(path, name -> new AtomicInteger()).incrementAndGet();
    int status = path.equals("/missing") ? 404 : path.equals("/busy") && request < 3 ? 503 : 200;
    byte[] body = ("page " + path).getBytes(StandardCharsets.UTF_8);
    // Before the client can see the answer and send the next request.
    ofHost.decrementAndGet();
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @EveryContext
  void onePageThatFailsDoesNotLoseTheOthers(Caller caller) {
    SmartScraper scraper = new Scraper(8);
    int port = server.getAddress().getPort();
    List<URI> urls =
        List.of("127.0.0.1/a", "localhost/b", "127.0.0.1/missing", "localhost/busy", "127.0.0.1/c")
            .stream()
            .map(page -> URI.create("http://" + page.replace("/", ":" + port + "/")))
            .toList();

    List<Outcome<String>> pages = caller.calls(scraper).fetchAll(urls);

    assertThat(pages)
        .extracting(page -> page.orElse(""))
        .containsExactly("page /a", "page /b", "", "page /busy", "page /c");
    assertThat(pages.get(2).failure()).isInstanceOf(IOException.class).hasMessage("status 404");
    assertThat(requests.get("/busy")).hasValue(3);
    assertThat(impolite).hasValue(0);
  }
}
