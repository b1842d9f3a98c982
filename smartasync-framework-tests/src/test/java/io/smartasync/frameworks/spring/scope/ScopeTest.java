package io.smartasync.frameworks.spring.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.context.support.SimpleThreadScope;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.RequestScope;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Beans that are behind a proxy that finds them. */
class ScopeTest {

  @Configuration(proxyBeanMethods = false)
  static class OfClass {

    @Bean
    @Scope(value = "prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
    Cart prototype() {
      return new Cart();
    }

    @Bean
    @Scope(value = "thread", proxyMode = ScopedProxyMode.TARGET_CLASS)
    Cart ofThread() {
      return new Cart();
    }

    @Bean
    @Scope(value = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
    Cart ofRequest() {
      return new Cart();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class OfInterfaces {

    @Bean
    @Scope(value = "prototype", proxyMode = ScopedProxyMode.INTERFACES)
    SmartCart prototype() {
      return new Cart();
    }

    @Bean
    @Scope(value = "thread", proxyMode = ScopedProxyMode.INTERFACES)
    SmartCart ofThread() {
      return new Cart();
    }

    @Bean
    @Scope(value = "request", proxyMode = ScopedProxyMode.INTERFACES)
    SmartCart ofRequest() {
      return new Cart();
    }
  }

  @AfterEach
  void endRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  /** The bean of the caller's thread is the one whose body runs on another. */
  @ParameterizedTest
  @EnumSource
  void theBeanIsFoundOnTheCallersThread(ProxyKind kind) {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    try (var context = start(kind)) {
      Calls calls = context.getBean(Calls.class);
      for (String name : new String[] {"ofThread", "ofRequest"}) {
        SmartCart cart = context.getBean(name, SmartCart.class);
        int number = cart.number();
        assertThat(calls.take()).containsExactly("number");

        assertThat(Async.await(cart.numberAsync())).as(name).isEqualTo(number);
        assertThat(calls.take()).containsExactly("number");
        assertThat(cart.later()).as(name).isEqualTo(number);
        assertThat(calls.take()).containsExactly("laterAsync");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachCallOfAPrototypeHasABeanOfItsOwn(ProxyKind kind) {
    try (var context = start(kind)) {
      Calls calls = context.getBean(Calls.class);
      SmartCart cart = context.getBean("prototype", SmartCart.class);
      int number = cart.number();
      calls.take();

      assertThat(Async.await(cart.numberAsync())).isEqualTo(number + 1);
      assertThat(cart.later()).isEqualTo(number + 2);
      assertThat(calls.take()).containsExactly("number", "laterAsync");
    }
  }

  /** Not a wrong bean, and not one past its advice. */
  @ParameterizedTest
  @EnumSource
  void withoutARequestTheCallFails(ProxyKind kind) {
    try (var context = start(kind)) {
      SmartCart cart = context.getBean("ofRequest", SmartCart.class);

      assertThatThrownBy(cart::numberAsync).hasMessageContaining("'request' is not active");
    }
  }

  private static AnnotationConfigApplicationContext start(ProxyKind kind) {
    Class<?> beans = kind == ProxyKind.CGLIB ? OfClass.class : OfInterfaces.class;
    AnnotationConfigApplicationContext context = kind.prepare(Calls.class, beans);
    context.getBeanFactory().registerScope("thread", new SimpleThreadScope());
    context.getBeanFactory().registerScope("request", new RequestScope());
    context.refresh();
    return context;
  }
}
