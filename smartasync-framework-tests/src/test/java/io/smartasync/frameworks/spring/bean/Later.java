package io.smartasync.frameworks.spring.bean;

import io.smartasync.frameworks.spring.ProxyKind;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Makes proxies as programs do that have their own idea of it. */
record Later(ProxyKind kind, Counting counting) implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    if (!(bean instanceof Gate)) {
      return bean;
    }
    ProxyFactory factory = new ProxyFactory(bean);
    factory.setProxyTargetClass(kind == ProxyKind.CGLIB);
    factory.addAdvice(counting);
    return factory.getProxy();
  }
}
