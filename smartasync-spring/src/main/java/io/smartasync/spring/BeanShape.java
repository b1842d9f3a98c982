package io.smartasync.spring;

import io.smartasync.SmartAsync;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.BridgeMethodResolver;
import org.springframework.util.ClassUtils;

/**
 * The classes that decide what a method of a bean means.
 *
 * @param exposed the class of the bean itself, which may be a proxy
 * @param target the author's class, or a class of JDK proxies where there is no other
 */
record BeanShape(Class<?> exposed, Class<?> target) {

  /** Looks through proxies. */
  static BeanShape of(Object bean) {
    return new BeanShape(
        bean.getClass(), ClassUtils.getUserClass(AopProxyUtils.ultimateTargetClass(bean)));
  }

  /** Describes a bean that has not been created. */
  static BeanShape of(Class<?> beanClass) {
    return new BeanShape(beanClass, ClassUtils.getUserClass(beanClass));
  }

  /** Finds the generated interfaces that callers of the bean see, or that its class implements. */
  Set<Class<?>> generatedInterfaces() {
    Set<Class<?>> found = new LinkedHashSet<>();
    addAllInterfaces(exposed, found);
    addAllInterfaces(target, found);
    found.removeIf(each -> !each.isAnnotationPresent(SmartAsync.Generated.class));
    return found;
  }

  private static void addAllInterfaces(Class<?> type, Set<Class<?>> found) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Class<?> parent : each.getInterfaces()) {
        found.add(parent);
        addAllInterfaces(parent, found);
      }
    }
  }

  /** Finds what a call of a method executes: the class's own method, or a default method. */
  Method mostSpecific(Method method) {
    boolean isOfTarget =
        method.getDeclaringClass().isAssignableFrom(target) && !Proxy.isProxyClass(target);
    return isOfTarget
        ? AopUtils.getMostSpecificMethod(method, target)
        : BridgeMethodResolver.findBridgedMethod(mostSpecificOfInterfaces(method));
  }

  /** For a proxy whose target does not implement the interface: the interfaces are all there is. */
  private Method mostSpecificOfInterfaces(Method method) {
    Method best = method;
    for (Class<?> each : ClassUtils.getAllInterfacesForClassAsSet(exposed)) {
      Method candidate =
          ClassUtils.getMethodIfAvailable(each, method.getName(), method.getParameterTypes());
      if (candidate != null
          && best.getDeclaringClass().isAssignableFrom(candidate.getDeclaringClass())) {
        best = candidate;
      }
    }
    return best;
  }
}
