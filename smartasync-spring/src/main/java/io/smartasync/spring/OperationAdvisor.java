package io.smartasync.spring;

import java.lang.reflect.Method;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;

/**
 * Advises the twins and the direct-style operations of beans of one class, and no other method.
 *
 * <p>Beans of one class share an instance: Spring compares advisors to find out whether a proxy
 * class that it has generated can be used again.
 */
final class OperationAdvisor implements PointcutAdvisor {

  private final Pointcut pointcut;
  private final Advice advice;

  OperationAdvisor(BeanOperations operations) {
    this.pointcut = new Operations(operations);
    this.advice = new Interceptor(operations);
  }

  @Override
  public Pointcut getPointcut() {
    return pointcut;
  }

  @Override
  public Advice getAdvice() {
    return advice;
  }

  private static final class Operations extends StaticMethodMatcherPointcut {

    private final BeanOperations operations;

    Operations(BeanOperations operations) {
      this.operations = operations;
    }

    @Override
    public boolean matches(Method method, @Nullable Class<?> targetClass) {
      return operations.find(method) != null;
    }
  }

  private static final class Interceptor implements MethodInterceptor {

    private final BeanOperations operations;

    Interceptor(BeanOperations operations) {
      this.operations = operations;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
      BeanOperation operation = operations.find(invocation.getMethod());
      return operation == null ? invocation.proceed() : operation.call(invocation);
    }
  }
}
