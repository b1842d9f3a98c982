package io.smartasync.frameworks.micronaut;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.smartasync.frameworks.Calls;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Notes what it is around. */
@Singleton
@InterceptorBean(Intercepted.class)
class CallInterceptor implements MethodInterceptor<Object, Object> {

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> context) {
    Calls.add(context.getMethodName());
    return context.proceed();
  }
}
