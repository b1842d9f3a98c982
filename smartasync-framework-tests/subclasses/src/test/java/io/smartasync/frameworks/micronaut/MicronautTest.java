package io.smartasync.frameworks.micronaut;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.smartasync.Async;
import io.smartasync.frameworks.Calls;
import org.junit.jupiter.api.Test;

/** Micronaut intercepts by subclasses, in which {@code this} is the bean itself. */
class MicronautTest {

  @Test
  void adviceAppliesToBothMethods() {
    try (ApplicationContext context = ApplicationContext.run()) {
      SmartVault vault = context.getBean(SmartVault.class);
      Calls.take();

      assertThat(vault.secret()).isEqualTo("secret");
      assertThat(Calls.take()).containsExactly("secret");
      assertThat(Async.await(vault.secretAsync())).isEqualTo("secret");
      assertThat(Calls.take()).containsExactly("secret on a virtual thread");
      assertThat(Async.await(vault.keyAsync())).isEqualTo("key");
      assertThat(Calls.take()).containsExactly("keyAsync");
      assertThat(vault.key()).isEqualTo("key");
      assertThat(Calls.take()).containsExactly("keyAsync");
    }
  }
}
