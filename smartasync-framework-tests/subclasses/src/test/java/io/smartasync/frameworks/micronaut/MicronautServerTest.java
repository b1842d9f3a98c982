package io.smartasync.frameworks.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.smartasync.Async;
import io.smartasync.frameworks.Calls;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The handlers of a Micronaut server call both methods. */
class MicronautServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static EmbeddedServer server;

  @BeforeAll
  static void start() {
    server =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", -1));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void forgetCalls() {
    Calls.take();
  }

  private static HttpResponse<String> get(String path) {
    HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(path)).build();
    return Async.await(CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
  }

  @Test
  void theSynchronousMethodIsRefusedOnTheEventLoopAndTheAnswerNamesTheTwin() {
    var response = get("/event-loop");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .contains("SmartVault.key must not wait on thread")
        .contains("Call keyAsync instead");
    assertThat(Calls.take()).isEmpty();
  }

  @Test
  void theTwinServesOnTheEventLoop() {
    assertThat(get("/event-loop/twin").body()).isEqualTo("secret");
    assertThat(Calls.take()).containsExactly("secret on a virtual thread");
  }

  @Test
  void theSynchronousMethodServesOnThreadsThatMayWait() {
    assertThat(get("/blocking").body()).isEqualTo("key");
    assertThat(get("/virtual").body()).isEqualTo("secret");
    assertThat(Calls.take()).last().isEqualTo("secret on a virtual thread");
  }
}
