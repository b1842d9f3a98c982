package io.smartasync.frameworks.spring.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.Contexts;
import io.smartasync.frameworks.spring.ProxyKind;
import jakarta.validation.ConstraintViolationException;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.retry.annotation.EnableRetry;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.validation.beanvalidation.MethodValidationPostProcessor;

/** Annotations act once for each call, by either variant. */
@ParameterizedClass
@EnumSource(ProxyKind.class)
class AnnotationTest {

  @Configuration(proxyBeanMethods = false)
  @EnableRetry
  @EnableAsync
  static class Enabled {

    @Bean
    static MethodValidationPostProcessor validation() {
      return new MethodValidationPostProcessor();
    }

    @Bean
    Executor taskExecutor() {
      ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
      executor.setThreadNamePrefix("pool-");
      return executor;
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableScheduling
  static class Scheduled {}

  @RegisterExtension
  static final Contexts CONTEXTS = Contexts.of(Enabled.class, Log.class, Annotated.class);

  private final ProxyKind kind;
  private final SmartAnnotated bean;
  private final Log log;

  AnnotationTest(ProxyKind kind) {
    this.kind = kind;
    bean = CONTEXTS.proxy(kind, SmartAnnotated.class);
    log = CONTEXTS.get(kind).getBean(Log.class);
    log.entries.clear();
  }

  @Test
  void argumentsAreValidated() {
    assertThat(Async.await(bean.greetAsync("Ada"))).isEqualTo("Hello Ada");
    assertThatThrownBy(() -> bean.greet(" ")).isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(() -> Async.await(bean.greetAsync(" ")))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void argumentsOfAFutureAreValidated() {
    assertThat(bean.welcome("Ada")).isEqualTo("Welcome Ada");
    assertThatThrownBy(() -> bean.welcome(" ")).isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void failuresAreRetried() {
    assertThat(Async.await(bean.retryAsync())).isEqualTo("done");
    assertThat(log.entries).hasSize(3);
  }

  /** The twin's future ends as the call does: when the work has been handed over. */
  @Test
  void asyncRunsOnItsExecutor() throws InterruptedException {
    Async.await(bean.sendAsync());

    assertThat(log.entries.take()).startsWith("pool-");
    assertThat(log.entries).isEmpty();
  }

  @Test
  void scheduledMethodsAreScheduledOnce() throws InterruptedException {
    try (var context = kind.start(Enabled.class, Scheduled.class, Log.class, Annotated.class)) {
      assertThat(context.getBean(Log.class).entries.take()).isEqualTo("tick");
      assertThat(context.getBean(ScheduledAnnotationBeanPostProcessor.class).getScheduledTasks())
          .hasSize(1);
    }
  }
}
