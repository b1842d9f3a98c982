package io.smartasync.examples.shared;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ConfigurableApplicationContext;

/** Requests to both applications, on real servers. */
@Timeout(120)
class SharedServiceTest {

  private static final String[] ARGUMENTS = {
    "--server.port=0", "--server.address=127.0.0.1", "--spring.main.banner-mode=off"
  };

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void theServletApplicationWaitsOnTheThreadOfTheRequest() {
    try (ConfigurableApplicationContext application = ServletApplication.start(ARGUMENTS)) {
      assertThat(get(application, "/prices/apple").body())
          .isEqualTo("{\"article\":\"apple\",\"cents\":500,\"onVirtualThread\":false}");
    }
  }

  @Test
  void theReactiveApplicationCallsTheSameServiceFromItsEventLoop() {
    try (ConfigurableApplicationContext application = ReactiveApplication.start(ARGUMENTS)) {
      assertThat(get(application, "/prices/apple").body())
          .isEqualTo("{\"article\":\"apple\",\"cents\":500,\"onVirtualThread\":true}");
      assertThat(get(application, "/blocking/apple").statusCode()).isEqualTo(500);
    }
  }

  private HttpResponse<String> get(ConfigurableApplicationContext application, String path) {
    String port = application.getEnvironment().getRequiredProperty("local.server.port");
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    return await(client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()));
  }
}
