package io.smartasync.examples.weather;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * The implementation. It is asynchronous, as the HTTP client is, and not public: users see only
 * {@link Weather}, and the implementation can change from one style to the other.
 */
final class WeatherClient implements Weather {

  private final HttpClient http;
  private final URI service;

  WeatherClient(HttpClient http, URI service) {
    this.http = http;
    this.service = service;
  }

  @Override
  public CompletableFuture<Double> temperatureAsync(String city) {
    URI uri = service.resolve("?city=" + URLEncoder.encode(city, StandardCharsets.UTF_8));
    CompletableFuture<HttpResponse<String>> response =
        http.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    return response.thenCompose(WeatherClient::parse);
  }

  private static CompletableFuture<Double> parse(HttpResponse<String> response) {
    return response.statusCode() == 200
        ? CompletableFuture.completedFuture(Double.valueOf(response.body()))
        : CompletableFuture.failedFuture(new WeatherException(response.body()));
  }
}
