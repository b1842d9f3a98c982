package io.smartasync.frameworks.quarkus;

import io.smartasync.Async;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends requests to the application. */
final class Server {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Server() {}

  static HttpResponse<String> get(URI root, String path) {
    HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).build();
    return Async.await(CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
  }
}
