package io.smartasync.frameworks.spring.bean;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.ProxyFactoryBean;
import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The proxies that programs configure by themselves. */
class ProxyShapeTest {

  @ParameterizedTest
  @EnumSource
  void opaqueProxiesAreWrapped(ProxyKind kind) throws IOException {
    try (var context = start(kind, creator -> creator.setOpaque(true))) {
      assertAdvisedOnce(kind, context, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void frozenProxiesAreWrapped(ProxyKind kind) throws IOException {
    try (var context = start(kind, creator -> creator.setFrozen(true))) {
      assertAdvisedOnce(kind, context, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void proxiesWhoseAdviceCanBeSeenAreNot(ProxyKind kind) throws IOException {
    try (var context = start(kind, creator -> {})) {
      assertAdvisedOnce(kind, context, 1);
      Advised proxy = (Advised) context.getBean("gate");
      assertThat(AopUtils.isAopProxy(proxy.getTargetSource().getTarget())).isFalse();
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void proxiesOfProxies(ProxyKind kind) throws IOException {
    try (var context = start(kind, creator -> {}, creator -> {})) {
      assertAdvisedOnce(kind, context, 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatAFactoryMakes(ProxyKind kind) throws IOException {
    AnnotationConfigApplicationContext context = kind.prepare(Counting.class);
    context.registerBean(
        "gate",
        ProxyFactoryBean.class,
        () -> {
          ProxyFactoryBean factory = new ProxyFactoryBean();
          factory.setTarget(new Gate());
          factory.setInterceptorNames("counting");
          factory.setProxyTargetClass(kind == ProxyKind.CGLIB);
          return factory;
        });
    context.refresh();
    try (context) {
      assertAdvisedOnce(kind, context, 1);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class WithLaterJdkProxies {
    @Bean
    static Later later(Counting counting) {
      return new Later(ProxyKind.JDK, counting);
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class WithLaterClassProxies {
    @Bean
    static Later later(Counting counting) {
      return new Later(ProxyKind.CGLIB, counting);
    }
  }

  /** Of a post-processor that has no order, and is registered after the module's. */
  @ParameterizedTest
  @EnumSource
  void whatThePostProcessorOfAProgramMakes(ProxyKind kind) throws IOException {
    AnnotationConfigApplicationContext context =
        kind.prepare(
            Counting.class,
            kind == ProxyKind.JDK ? WithLaterJdkProxies.class : WithLaterClassProxies.class);
    context.registerBean("gate", Gate.class);
    context.refresh();
    try (context) {
      assertAdvisedOnce(kind, context, 1);
    }
  }

  @SafeVarargs
  private static AnnotationConfigApplicationContext start(
      ProxyKind kind, Consumer<BeanNameAutoProxyCreator>... creators) {
    AnnotationConfigApplicationContext context = kind.prepare(Counting.class);
    context.registerBean("gate", Gate.class);
    for (Consumer<BeanNameAutoProxyCreator> each : creators) {
      context.registerBean(
          "creator" + context.getBeanDefinitionCount(),
          BeanNameAutoProxyCreator.class,
          () -> {
            BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
            creator.setBeanNames("gate");
            creator.setInterceptorNames("counting");
            creator.setProxyTargetClass(kind == ProxyKind.CGLIB);
            each.accept(creator);
            return creator;
          });
    }
    context.refresh();
    return context;
  }

  private static void assertAdvisedOnce(
      ProxyKind kind, AnnotationConfigApplicationContext context, int times) throws IOException {
    SmartGate gate = kind.check(context.getBean("gate", SmartGate.class));
    Counting counting = context.getBean(Counting.class);
    String[] enter = java.util.Collections.nCopies(times, "enter").toArray(new String[0]);
    String[] leave = java.util.Collections.nCopies(times, "leaveAsync").toArray(new String[0]);

    assertThat(gate.enter("Ada")).isEqualTo("Ada through gate");
    assertThat(counting.take()).containsExactly(enter);
    assertThat(Async.await(gate.enterAsync("Ada"))).isEqualTo("Ada through gate");
    assertThat(counting.take()).containsExactly(enter);
    assertThat(Async.await(gate.leaveAsync("Ada"))).isEqualTo("Ada from gate");
    assertThat(counting.take()).containsExactly(leave);
    assertThat(gate.leave("Ada")).isEqualTo("Ada from gate");
    assertThat(counting.take()).containsExactly(leave);
  }
}
