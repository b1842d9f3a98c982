package io.smartasync.spring;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.SpringProxy;
import org.springframework.aop.TargetSource;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.aop.target.EmptyTargetSource;
import org.springframework.aop.target.SingletonTargetSource;
import org.springframework.core.SmartClassLoader;

/** Adds an advisor to proxies, and makes proxies of what has none. */
final class OperationProxies {

  private final @Nullable ClassLoader beanClassLoader;

  /** Makes proxies in the class loader of an application context, or in the default one. */
  OperationProxies(@Nullable ClassLoader beanClassLoader) {
    this.beanClassLoader = beanClassLoader;
  }

  /** Whether calls of a bean's methods go through a proxy already. */
  static boolean isProxy(Object bean) {
    return bean instanceof SpringProxy || Proxy.isProxyClass(bean.getClass());
  }

  /** Whether the proxy takes another advisor. One that is opaque or frozen does not. */
  static boolean takesAdvisors(Object bean) {
    return bean instanceof Advised advised && !advised.isFrozen();
  }

  /** Puts an advisor in front of those that a proxy has, unless it has been put there before. */
  static void advise(Advised proxy, OperationAdvisor advisor) {
    for (Advisor each : proxy.getAdvisors()) {
      if (each instanceof OperationAdvisor) {
        return;
      }
    }
    proxy.addAdvisor(0, advisor);
  }

  /**
   * Wraps a bean in a proxy of the same kind, or in one that is a subclass where the bean is none.
   */
  Object wrap(Object bean, OperationAdvisor advisor) {
    ProxyFactory factory = new ProxyFactory();
    if (Proxy.isProxyClass(bean.getClass())) {
      factory.setInterfaces(AopProxyUtils.proxiedUserInterfaces(bean));
    } else {
      factory.setProxyTargetClass(true);
    }
    factory.setTargetSource(new SingletonTargetSource(bean));
    factory.addAdvisor(advisor);
    return factory.getProxy(classLoaderOf(bean.getClass()));
  }

  /** Makes the class of the proxies that {@link #wrap} makes of beans that are none. */
  Class<?> proxyClass(Class<?> beanClass, OperationAdvisor advisor) {
    ProxyFactory factory = new ProxyFactory();
    factory.setProxyTargetClass(true);
    TargetSource noTarget = EmptyTargetSource.forClass(beanClass);
    factory.setTargetSource(noTarget);
    factory.addAdvisor(advisor);
    return factory.getProxyClass(classLoaderOf(beanClass));
  }

  /** A class loader that reloads leaves to its parent what that has loaded, such as libraries. */
  private @Nullable ClassLoader classLoaderOf(Class<?> beanClass) {
    return beanClassLoader instanceof SmartClassLoader reloading
            && !beanClassLoader.equals(beanClass.getClassLoader())
        ? reloading.getOriginalClassLoader()
        : beanClassLoader;
  }
}
