package io.smartasync.frameworks.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContext;

/** Spring Security before 6.5 brings no accessor of its own. */
class OlderSecurityTest {

  @Test
  void isAllowedWithTheRole() throws Exception {
    ContextRegistry registry = ContextRegistry.getInstance();
    ThreadLocalAccessor<?> own =
        registry.getThreadLocalAccessors().stream()
            .filter(each -> each.key().equals(SecurityContext.class.getName()))
            .findFirst()
            .orElseThrow();
    registry.removeThreadLocalAccessor(SecurityContext.class.getName());
    try (var context = ProxyKind.JDK.start(SecurityTest.Secured.class, Vault.class)) {
      SmartVault vault = context.getBean(SmartVault.class);

      assertThat(Login.ADMIN.call(() -> Async.await(vault.secretAsync()))).isEqualTo("for admin");
    } finally {
      registry.removeThreadLocalAccessor(SecurityContext.class.getName());
      registry.registerThreadLocalAccessor(own);
    }
  }
}
