package io.smartasync.frameworks.quarkus;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Notes what it is around. */
@Interceptor
@Intercepted
@Priority(1)
public class CallInterceptor {

  private final Calls calls;

  CallInterceptor(Calls calls) {
    this.calls = calls;
  }

  @AroundInvoke
  @Nullable Object around(InvocationContext context) throws Exception {
    calls.add(context.getMethod().getName());
    return context.proceed();
  }
}
