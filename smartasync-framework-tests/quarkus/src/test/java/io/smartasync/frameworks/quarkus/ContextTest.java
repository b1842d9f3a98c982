package io.smartasync.frameworks.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

/**
 * The request scope, the MDC and the Vert.x context of a request: generated waits propagate them as
 * {@code Uni.await()} does, and bodies see what is registered.
 */
@QuarkusTest
@QuarkusTestResource(Database.class)
class ContextTest {

  @TestHTTPResource URI root;

  private String get(String path) {
    return Server.get(root, path).body();
  }

  @Test
  void aWaitForAUniPropagatesWhatAwaitDoes() {
    String context = "ada, MDC ada, on a Vert.x context";
    assertThat(get("greeting/worker").lines()).containsExactly(context, context, context);
    assertThat(get("greeting/virtual").lines()).containsExactly(context, context, context);
    assertThat(get("greeting/event-loop")).isEqualTo(context);
  }

  @Test
  void aBodySeesWhatIsRegistered() {
    assertThat(get("greeting/body")).isEqualTo("ada, MDC ada, on no Vert.x context");
  }
}
