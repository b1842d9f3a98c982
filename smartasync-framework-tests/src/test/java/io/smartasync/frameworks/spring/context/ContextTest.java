package io.smartasync.frameworks.spring.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What is bound to the caller's thread is bound to the body's. */
class ContextTest {

  @Configuration(proxyBeanMethods = false)
  static class Observations {

    @Bean
    ObservationRegistry observations() {
      ObservationRegistry registry = ObservationRegistry.create();
      registry
          .observationConfig()
          .observationHandler(new ObservationHandler.AllMatchingCompositeObservationHandler());
      return registry;
    }
  }

  private static final ConfigurableApplicationContext CONTEXT =
      ProxyKind.CGLIB.start(Observations.class, Reporter.class);

  private final SmartReporter reporter = CONTEXT.getBean(SmartReporter.class);

  @AfterAll
  static void close() {
    CONTEXT.close();
  }

  @AfterEach
  void clear() {
    MDC.clear();
    LocaleContextHolder.resetLocaleContext();
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void mdc() {
    MDC.put("order", "4711");

    assertThat(Async.await(reporter.mdcAsync())).isEqualTo("true 4711");
    assertThat(reporter.mdc()).isEqualTo("false 4711");
  }

  @Test
  void locale() {
    LocaleContextHolder.setLocale(Locale.CANADA_FRENCH);

    assertThat(Async.await(reporter.localeAsync())).isEqualTo("true fr_CA");
  }

  @Test
  void observation() {
    ObservationRegistry registry = CONTEXT.getBean(ObservationRegistry.class);
    Observation order = Observation.createNotStarted("order", registry);

    assertThat(order.observe(() -> Async.await(reporter.observationAsync())))
        .isEqualTo("true order");
    assertThat(Async.await(reporter.observationAsync())).isEqualTo("true null");
  }

  /** It may serve another request while the body still runs. */
  @Test
  void notTheRequest() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));

    assertThat(Async.await(reporter.requestAsync())).isEqualTo("true null");
  }

  @Test
  void accessorsOfTheProgramStay() {
    long before = accessorsOf("cp.slf4j");

    ProxyKind.CGLIB.start(Observations.class).close();

    assertThat(before).isEqualTo(1);
    assertThat(accessorsOf("cp.slf4j")).isEqualTo(1);
    assertThat(accessorsOf(SecurityContext.class.getName())).isEqualTo(1);
  }

  private static long accessorsOf(String key) {
    return ContextRegistry.getInstance().getThreadLocalAccessors().stream()
        .filter(each -> each.key().equals(key))
        .count();
  }
}
