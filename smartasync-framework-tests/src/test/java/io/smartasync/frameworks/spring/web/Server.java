package io.smartasync.frameworks.spring.web;

import io.smartasync.Async;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that Spring Boot starts, and requests to it. */
final class Server implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;

  private Server(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static Server start(WebApplicationType type, Class<?>... sources) {
    SpringApplication application = new SpringApplication(sources);
    application.setWebApplicationType(type);
    return new Server(
        application.run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--server.error.include-message=always",
            "--spring.web.error.include-message=always",
            "--spring.main.banner-mode=off"));
  }

  /** Requests a path. */
  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  /** Requests a path as a user, whose password is the name. */
  HttpResponse<String> get(String path, String user) {
    String credentials =
        Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
    return send(request(path).header("Authorization", "Basic " + credentials));
  }

  private HttpRequest.Builder request(String path) {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    return Async.await(client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()));
  }

  @Override
  public void close() {
    context.close();
  }
}
