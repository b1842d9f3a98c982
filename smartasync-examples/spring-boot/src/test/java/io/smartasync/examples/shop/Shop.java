package io.smartasync.examples.shop;

import io.smartasync.Async;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A shop that runs, and requests to it. */
final class Shop implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private Shop(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Shop start(
      Class<?> type, WebApplicationType web, LocalServers servers, String... arguments) {
    SpringApplication application = new SpringApplication(type);
    application.setWebApplicationType(web);
    return new Shop(
        application.run(
            Stream.concat(Arrays.stream(servers.arguments()), Arrays.stream(arguments))
                .toArray(String[]::new)));
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  HttpResponse<String> post(String path, String... headers) {
    return send(request(path, headers).POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** Returns the header of a user, whose password is the name. */
  static String[] as(String user, String... more) {
    String credentials =
        Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    return Stream.concat(Stream.of("Authorization", "Basic " + credentials), Arrays.stream(more))
        .toArray(String[]::new);
  }

  private HttpRequest.Builder request(String path, String... headers) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return Async.await(client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  @Override
  public void close() {
    context.close();
  }
}
