package io.smartasync.frameworks.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.spring.EnableSmartAsync;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.Advised;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** Spring Boot switches the module on by itself. */
class AutoConfigurationTest {

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Application {}

  /** Says twice what Spring Boot does anyway. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableSmartAsync
  static class Doubled {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withPropertyValues("spring.main.web-application-type=none")
          .withBean(Clerk.class);

  @Test
  void isFoundOnTheClassPath() {
    runner
        .withUserConfiguration(Application.class)
        .run(context -> assertIsAdvisedOnce(context.getBean(SmartClerk.class)));
  }

  @Test
  void mayBeSaidTwice() {
    runner
        .withUserConfiguration(Doubled.class)
        .run(context -> assertIsAdvisedOnce(context.getBean(SmartClerk.class)));
  }

  private static void assertIsAdvisedOnce(SmartClerk clerk) {
    assertThat(((Advised) clerk).getAdvisors()).hasSize(1);
    assertThat(Async.await(clerk.serveAsync("Ada"))).isEqualTo("served Ada");
  }
}
