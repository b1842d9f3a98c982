package io.smartasync.frameworks.arc.beans;

import io.smartasync.frameworks.Calls;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Notes what it is around. */
@Interceptor
@Intercepted
@Priority(1)
public class CallInterceptor {

  @AroundInvoke
  Object around(InvocationContext context) throws Exception {
    Calls.add(context.getMethod().getName());
    return context.proceed();
  }
}
