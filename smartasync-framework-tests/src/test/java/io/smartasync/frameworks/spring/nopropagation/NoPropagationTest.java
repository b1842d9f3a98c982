package io.smartasync.frameworks.spring.nopropagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** A program without Micrometer's context-propagation. */
class NoPropagationTest {

  @Configuration(proxyBeanMethods = false)
  @EnableMethodSecurity
  static class Secured {}

  @Test
  void theLibraryIsNotThere() {
    assertThat(ClassUtils.isPresent("io.micrometer.context.ContextRegistry", null)).isFalse();
  }

  @Test
  void oneWarningSaysSo() {
    List<LogRecord> records = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            records.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("io.smartasync.spring");
    logger.addHandler(handler);
    try {
      ProxyKind.JDK.start(Secured.class, Safe.class).close();
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(records)
        .singleElement()
        .returns(Level.WARNING, LogRecord::getLevel)
        .extracting(LogRecord::getMessage)
        .asString()
        .startsWith("io.micrometer:context-propagation is not on the class path.")
        .contains("the security context, the MDC, the current observation of a caller");
  }

  /** Denied, since the body's thread has no user; never let through. */
  @ParameterizedTest
  @EnumSource
  void secretsStaySecret(ProxyKind kind) {
    try (var context = kind.start(Secured.class, Safe.class)) {
      SmartSafe safe = kind.check(context.getBean(SmartSafe.class));
      SecurityContextHolder.getContext()
          .setAuthentication(new TestingAuthenticationToken("admin", "password", "ROLE_ADMIN"));

      assertThat(safe.open()).isEqualTo("open");
      assertThat(safe.lock()).isEqualTo("locked");
      assertThatThrownBy(() -> Async.await(safe.openAsync()))
          .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
