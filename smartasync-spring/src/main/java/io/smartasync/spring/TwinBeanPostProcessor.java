package io.smartasync.spring;

import io.smartasync.SmartAsync;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aopalliance.aop.Advice;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.Pointcut;
import org.springframework.aop.SpringProxy;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopConfigException;
import org.springframework.aop.framework.AopInfrastructureBean;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.BeanClassLoaderAware;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.MergedBeanDefinitionPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;

/**
 * Puts the advice for twins and for direct-style operations in front of all other advice of a bean.
 *
 * <p>It meets a bean as its callers will, because it runs last. Spring's creators of proxies, and
 * what adds advice to their proxies, have an order and run before what has none. Post-processors of
 * bean definitions, of which this claims to be one, run after all others.
 */
final class TwinBeanPostProcessor
    implements SmartInstantiationAwareBeanPostProcessor,
        MergedBeanDefinitionPostProcessor,
        BeanClassLoaderAware {

  private static final Logger LOGGER = System.getLogger("io.smartasync.spring");

  /**
   * Empty for classes without operations. In this object, not in a static field, which would keep
   * the classes of an application that has been stopped.
   */
  private final Map<BeanShape, Optional<BeanAdvice>> adviceByShape = new ConcurrentHashMap<>();

  /** What beans were before others got references to them early, by name. */
  private final Map<String, Object> earlyReferences = new ConcurrentHashMap<>();

  /** Classes of which it has been logged that their beans are left alone. */
  private final Set<Class<?>> reported = ConcurrentHashMap.newKeySet();

  private OperationProxies proxies = new OperationProxies(null);

  @Override
  public void setBeanClassLoader(ClassLoader classLoader) {
    proxies = new OperationProxies(classLoader);
    ContextPropagation.setUp(classLoader);
  }

  /** Does nothing: see the class comment. */
  @Override
  public void postProcessMergedBeanDefinition(
      RootBeanDefinition definition, Class<?> beanType, String beanName) {}

  /** Generates the class of the proxy where an application is processed ahead of time. */
  @Override
  public Class<?> determineBeanType(Class<?> beanClass, String beanName) {
    if (SpringProxy.class.isAssignableFrom(beanClass) || isInfrastructure(beanClass)) {
      return beanClass;
    }
    return adviceFor(BeanShape.of(beanClass))
        .filter(advice -> mayGetProxy(advice, beanClass, beanName))
        .<Class<?>>map(
            advice -> orElse(beanClass, () -> proxies.proxyClass(beanClass, advice.advisor())))
        .orElse(beanClass);
  }

  @Override
  public Object getEarlyBeanReference(Object bean, String beanName) {
    earlyReferences.put(key(bean, beanName), bean);
    return advised(bean, beanName);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    Object early = earlyReferences.remove(key(bean, beanName));
    return early != null && leadsTo(early, bean) ? bean : advised(bean, beanName);
  }

  /** A factory is processed under the same name as what it makes. */
  private static String key(Object bean, String beanName) {
    return bean instanceof FactoryBean ? BeanFactory.FACTORY_BEAN_PREFIX + beanName : beanName;
  }

  /** Whether a reference that was given away early is the bean, or a proxy of it. */
  @SuppressWarnings("ReferenceEquality") // beans define equality as they like
  private static boolean leadsTo(Object early, Object bean) {
    for (Object each = early; each != null; each = AopProxyUtils.getSingletonTarget(each)) {
      if (each == bean) {
        return true;
      }
    }
    return false;
  }

  private Object advised(Object bean, String beanName) {
    return isInfrastructure(bean.getClass())
        ? bean
        : adviceFor(BeanShape.of(bean)).map(advice -> advised(bean, beanName, advice)).orElse(bean);
  }

  private Object advised(Object bean, String beanName, BeanAdvice advice) {
    if (OperationProxies.takesAdvisors(bean)) {
      OperationProxies.advise((Advised) bean, advice.advisor());
      return bean;
    }
    // Without the advice, a bean with a proxy is unsafe; one without is not, and may stay as it is.
    if (OperationProxies.isProxy(bean)) {
      return proxies.wrap(bean, advice.advisor());
    }
    return mayGetProxy(advice, bean.getClass(), beanName)
        ? orElse(bean, () -> proxies.wrap(bean, advice.advisor()))
        : bean;
  }

  /** Leaves alone what Spring cannot make a proxy of, such as a class it cannot see. */
  private <T> T orElse(T unproxied, Supplier<? extends T> proxied) {
    try {
      return proxied.get();
    } catch (AopConfigException e) {
      report(unproxied instanceof Class<?> type ? type : unproxied.getClass(), e.getMessage());
      return unproxied;
    }
  }

  /** Scoped proxies are infrastructure too: their targets are advised, on the caller's thread. */
  private static boolean isInfrastructure(Class<?> type) {
    return AopInfrastructureBean.class.isAssignableFrom(type)
        || Advice.class.isAssignableFrom(type)
        || Pointcut.class.isAssignableFrom(type)
        || Advisor.class.isAssignableFrom(type)
        || BeanPostProcessor.class.isAssignableFrom(type)
        || BeanFactoryPostProcessor.class.isAssignableFrom(type);
  }

  private Optional<BeanAdvice> adviceFor(BeanShape shape) {
    return adviceByShape.computeIfAbsent(shape, BeanAdvice::of);
  }

  /**
   * Whether a bean without a proxy gets one. The bodies of its twins run against the bean itself as
   * it is, so only what a proxy refuses can be gained.
   */
  private boolean mayGetProxy(BeanAdvice advice, Class<?> type, String beanName) {
    if (!advice.operations().hasDirectStyle()
        || type.isAnnotationPresent(SmartAsync.Generated.class) // a wrapper refuses by itself
        || FactoryBean.class.isAssignableFrom(type)
        || beanName.endsWith(AutowireCapableBeanFactory.ORIGINAL_INSTANCE_SUFFIX)) {
      return false;
    }
    String objection = SubclassCheck.objection(type);
    if (objection != null) {
      report(type, objection);
    }
    return objection == null;
  }

  private void report(Class<?> type, @Nullable String reason) {
    if (reported.add(type)) {
      LOGGER.log(
          Level.DEBUG,
          () ->
              "Beans of "
                  + type
                  + " get no proxy, so that event loops are not refused before their methods start: "
                  + reason);
    }
  }

  /** What beans of one class are advised with. */
  private record BeanAdvice(BeanOperations operations, OperationAdvisor advisor) {

    static Optional<BeanAdvice> of(BeanShape shape) {
      BeanOperations operations = new BeanOperations(shape);
      return operations.isEmpty()
          ? Optional.empty()
          : Optional.of(new BeanAdvice(operations, new OperationAdvisor(operations)));
    }
  }
}
