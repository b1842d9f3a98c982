package io.smartasync.examples.scraping;

import static io.smartasync.Async.await;

import io.smartasync.Concurrency;
import io.smartasync.Outcome;
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

/**
 * Reads pages: a limited number at the same time, one request at a time to each host, again if a
 * server is overloaded. A page that cannot be read does not lose the others.
 */
public class Scraper implements SmartScraper {

  private static final int OVERLOADED = 503;
  private static final int ATTEMPTS = 3;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
  private final Concurrency atTheSameTime;

  /** Reads at most so many pages at the same time. */
  public Scraper(int atTheSameTime) {
    this.atTheSameTime = Concurrency.limit(atTheSameTime);
  }

  /** Prints what became of each page: {@code Scraper https://example.com/ https://example.org/}. */
  public static void main(String[] args) {
    List<URI> urls = Arrays.stream(args).map(URI::create).toList();
    List<Outcome<String>> pages = new Scraper(16).fetchAll(urls);
    for (int i = 0; i < pages.size(); i++) {
      Outcome<String> page = pages.get(i);
      System.out.println(
          urls.get(i) + ": " + (page.isSuccess() ? page.get().length() : page.failure()));
    }
  }

  @Override
  @SmartAsync
  public List<Outcome<String>> fetchAll(List<URI> urls) {
    return await(atTheSameTime.settle(urls, this::fetchAsync));
  }

  @Override
  @SmartAsync(timeout = "60s")
  public String fetch(URI url) throws IOException, InterruptedException {
    Semaphore host = hosts.computeIfAbsent(url.getHost(), name -> new Semaphore(1));
    host.acquire();
    try {
      return read(url);
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
