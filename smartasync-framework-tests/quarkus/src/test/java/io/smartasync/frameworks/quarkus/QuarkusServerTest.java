package io.smartasync.frameworks.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The methods of a Quarkus REST server call both methods, on each kind of thread. */
@QuarkusTest
@QuarkusTestResource(Database.class)
class QuarkusServerTest {

  @TestHTTPResource URI root;
  @Inject Calls calls;

  @BeforeEach
  void forgetCalls() {
    calls.take();
  }

  private HttpResponse<String> get(String path) {
    return Server.get(root, path);
  }

  @Test
  void theSynchronousMethodsServeOnAWorker() {
    assertThat(get("worker").body()).isEqualTo("secret, key, code");
    assertThat(calls.take())
        .containsExactly("secret on a worker", "keyAsync on a worker", "codeAsync on a worker");
  }

  @Test
  void theSynchronousMethodsServeOnAVirtualThread() {
    assertThat(get("virtual").body()).isEqualTo("secret, key, code");
    assertThat(calls.take())
        .containsExactly(
            "secret on a virtual thread",
            "keyAsync on a virtual thread",
            "codeAsync on a virtual thread");
  }

  @Test
  void theSynchronousMethodsAreRefusedOnTheEventLoopAndTheAnswerNamesTheTwin() {
    for (String operation : new String[] {"key", "code"}) {
      HttpResponse<String> response = get("event-loop/" + operation);

      assertThat(response.statusCode()).isEqualTo(500);
      assertThat(response.body())
          .contains(
              "SmartVault." + operation + " must not wait on thread 'vert.x-eventloop-thread-")
          .contains("Call " + operation + "Async instead");
      assertThat(calls.take()).as("nothing is started").isEmpty();
    }
  }

  @Test
  void theTwinsServeOnTheEventLoop() {
    assertThat(get("event-loop/secret-twin").body()).isEqualTo("secret");
    assertThat(get("event-loop/riddle-twin").body()).isEqualTo("riddle");
    assertThat(calls.take())
        .containsExactly("secret on a virtual thread", "riddle on a virtual thread");
  }

  @Test
  void theAsynchronousMethodsServeOnTheEventLoop() {
    assertThat(get("event-loop/key-async").body()).isEqualTo("key");
    assertThat(get("event-loop/code-async").body()).isEqualTo("code");
    assertThat(calls.take())
        .containsExactly("keyAsync on an event loop", "codeAsync on an event loop");
  }

  @Test
  void aTwinServesOnAWorker() {
    assertThat(get("worker/riddle-twin").body()).isEqualTo("riddle");
    assertThat(calls.take()).containsExactly("riddle on a virtual thread");
  }
}
