package io.smartasync.examples.scraping;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages: a limited number at the same time, one request at a time to each host, again if a
 * server is overloaded. A page that cannot be read does not lose the others.
 */
public class Scraper implements SmartScraper {

  private static final int OVERLOADED = 503;
  private static final int ATTEMPTS = 3;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
  private final int atTheSameTime;

  /** Reads at most so many pages at the same time. */
  public Scraper(int atTheSameTime) {
    this.atTheSameTime = atTheSameTime;
  }

  /**
   * What became of a page.
   *
   * @param url its address
   * @param text its text; empty if it could not be read
   * @param failure why it could not be read, or null
   */
  public record Page(URI url, String text, @Nullable Throwable failure) {}

  /** Prints what became of each page: {@code Scraper https://example.com/ https://example.org/}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<URI> urls = Arrays.stream(args).map(URI::create).toList();
    for (Page page : new Scraper(16).fetchAll(urls)) {
      System.out.println(
          page.url() + ": " + (page.failure() == null ? page.text().length() : page.failure()));
    }
  }

  @Override
  @SmartAsync
  public List<Page> fetchAll(List<URI> urls) {
    return await(
        Async.map(
            urls,
            atTheSameTime,
            url -> fetchAsync(url).exceptionally(failure -> new Page(url, "", failure))));
  }

  @Override
  @SmartAsync(timeout = "60s")
  public Page fetch(URI url) throws IOException, InterruptedException {
    Semaphore host = hosts.computeIfAbsent(url.getHost(), name -> new Semaphore(1));
    host.acquire();
    try {
      return new Page(url, read(url), null);
    } finally {
      host.release();
    }
  }

  private String read(URI url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(10)).build();
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> response =
          await(http.sendAsync(request, BodyHandlers.ofString()), IOException.class);
      if (response.statusCode() == 200) {
        return response.body();
      }
      if (response.statusCode() != OVERLOADED || attempt == ATTEMPTS) {
        throw new IOException("status " + response.statusCode());
      }
      Thread.sleep(Duration.ofMillis(100L * attempt));
    }
  }
}
