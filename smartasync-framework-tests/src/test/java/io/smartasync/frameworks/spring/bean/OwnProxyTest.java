package io.smartasync.frameworks.spring.bean;

import static io.smartasync.testing.AsyncAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Beans that nothing else makes a proxy of. */
class OwnProxyTest {

  @Configuration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    SmartGate declaredAsInterface() {
      return new Gate();
    }

    @Bean
    SmartGate wrapper() {
      return SmartGate.of(new Gate());
    }

    @Bean
    @Scope("prototype")
    Gate prototype() {
      return new Gate();
    }
  }

  private static final ConfigurableApplicationContext CONTEXT =
      ProxyKind.JDK.start(
          Beans.class,
          Unproxyable.FinalClass.class,
          Unproxyable.FinalMethod.class,
          Unproxyable.PublicField.class,
          Unproxyable.Value.class,
          Unproxyable.Sealed.class,
          Unproxyable.FutureStyle.class);

  @AfterAll
  static void close() {
    CONTEXT.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"declaredAsInterface", "wrapper", "prototype"})
  void bothVariantsWork(String name) throws IOException {
    SmartGate gate = CONTEXT.getBean(name, SmartGate.class);

    assertThat(gate.enter("Ada")).isEqualTo("Ada through gate");
    assertThat(Async.await(gate.enterAsync("Ada"))).isEqualTo("Ada through gate");
    assertThat(gate.leave("Ada")).isEqualTo("Ada from gate");
    assertThat(Async.await(gate.leaveAsync("Ada"))).isEqualTo("Ada from gate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"declaredAsInterface", "wrapper", "prototype"})
  void exceptionsArriveAsThemselves(String name) {
    SmartGate gate = CONTEXT.getBean(name, SmartGate.class);

    assertThatThrownBy(() -> gate.enter(""))
        .isInstanceOf(IOException.class)
        .hasMessage("nobody enters");
    assertThatThrownBy(() -> Async.await(gate.enterAsync(""), IOException.class))
        .isInstanceOf(IOException.class)
        .hasMessage("nobody enters");
    assertThatThrownBy(() -> gate.leave(""))
        .isInstanceOf(IOException.class)
        .hasMessage("nobody leaves");
  }

  @ParameterizedTest
  @ValueSource(strings = {"declaredAsInterface", "wrapper", "prototype"})
  void synchronousCallsAreRefusedOnEventLoops(String name) {
    SmartGate gate = CONTEXT.getBean(name, SmartGate.class);

    assertThatCall(() -> gate.enter("Ada"))
        .isRefusedOnAnEventLoop()
        .hasMessageStartingWith("SmartGate.enter must not wait");
  }

  @Test
  void prototypesShareAClass() {
    Set<Class<?>> classes =
        java.util.stream.Stream.generate(() -> CONTEXT.getBean("prototype", Gate.class))
            .limit(5)
            .peek(gate -> assertThat(AopUtils.isCglibProxy(gate)).isTrue())
            .map(Object::getClass)
            .collect(Collectors.toSet());

    assertThat(classes).hasSize(1);
  }

  /** A twin needs no proxy where there is none. */
  @Test
  void beansThatAProxyWouldBreakAreLeftAlone() {
    assertIsNoProxy(CONTEXT.getBean(Unproxyable.FinalClass.class));
    assertIsNoProxy(CONTEXT.getBean(Unproxyable.FinalMethod.class));
    assertIsNoProxy(CONTEXT.getBean(Unproxyable.PublicField.class));
    assertIsNoProxy(CONTEXT.getBean(Unproxyable.Value.class));
    assertIsNoProxy(CONTEXT.getBean(Unproxyable.Sealed.class));
    assertIsNoProxy(CONTEXT.getBean(Unproxyable.FutureStyle.class));

    assertThat(Async.await(CONTEXT.getBean(Unproxyable.FinalClass.class).nameAsync()))
        .isEqualTo("final class");
    assertThat(Async.await(CONTEXT.getBean(Unproxyable.FinalMethod.class).nameAsync()))
        .isEqualTo("final method");
    assertThat(CONTEXT.getBean(Unproxyable.PublicField.class).field).isEqualTo("public field");
  }

  private static void assertIsNoProxy(Object bean) {
    assertThat(AopUtils.isAopProxy(bean)).as("proxy: %s", bean.getClass()).isFalse();
  }
}
