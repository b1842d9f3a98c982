package io.smartasync.frameworks.spring.bean;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

/** Advice that notes which methods it is around. */
class Counting implements MethodInterceptor {

  final List<String> calls = new CopyOnWriteArrayList<>();

  @Override
  public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
    calls.add(invocation.getMethod().getName());
    return invocation.proceed();
  }

  List<String> take() {
    List<String> taken = List.copyOf(calls);
    calls.clear();
    return taken;
  }
}
