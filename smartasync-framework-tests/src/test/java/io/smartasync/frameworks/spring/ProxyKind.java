package io.smartasync.frameworks.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.spring.EnableSmartAsync;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The two kinds of proxies that Spring makes. */
public enum ProxyKind {
  JDK,
  CGLIB;

  /** Starts a context with the module and proxies of this kind. */
  public AnnotationConfigApplicationContext start(Class<?>... components) {
    AnnotationConfigApplicationContext context = prepare(components);
    context.refresh();
    return context;
  }

  /** Prepares a context, which is not started. */
  public AnnotationConfigApplicationContext prepare(Class<?>... components) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.register(WithModule.class);
    context.register(components);
    AopConfigUtils.registerAspectJAnnotationAutoProxyCreatorIfNecessary(context);
    if (this == CGLIB) {
      AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(context);
    }
    return context;
  }

  /** Makes sure that a test tests what it says. */
  public <T> T check(T bean) {
    assertThat(this == JDK ? AopUtils.isJdkDynamicProxy(bean) : AopUtils.isCglibProxy(bean))
        .as("%s proxy: %s", this, bean.getClass())
        .isTrue();
    return bean;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableSmartAsync
  static class WithModule {}
}
