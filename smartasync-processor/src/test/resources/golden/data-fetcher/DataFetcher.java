package com.example.data;

import static io.smartasync.Async.await;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fetches documents over HTTP. */
public class DataFetcher implements SmartDataFetcher {

  private final HttpClient http;

  /**
   * A fetcher.
   *
   * @param http the client to fetch with
   */
  public DataFetcher(HttpClient http) {
    this.http = http;
  }

  /**
   * Fetches a document as text.
   *
   * @param url where the document is
   * @return the text
   * @throws IOException if the server answers with an error
   */
  @SmartAsync
  @Override
  public String fetch(URI url) throws IOException {
    HttpResponse<String> response = await(http.sendAsync(request(url), BodyHandlers.ofString()));
    if (response.statusCode() != 200) {
      throw new IOException(url + " answers " + response.statusCode());
    }
    return response.body();
  }

  /**
   * Tells which documents are newer than a time.
   *
   * @param urls where the documents are
   * @param millis the time in milliseconds
   * @return a future of those that are newer
   */
  @SmartAsync(throwing = IOException.class, timeout = "30s")
  @Override
  public CompletableFuture<List<URI>> newerThanAsync(List<URI> urls, long millis) {
    return CompletableFuture.completedFuture(urls);
  }

  private static HttpRequest request(URI url) {
    return HttpRequest.newBuilder(url).build();
  }
}
