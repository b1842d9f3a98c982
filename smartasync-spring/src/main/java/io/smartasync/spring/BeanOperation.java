package io.smartasync.spring;

import io.smartasync.Async;
import java.lang.invoke.MethodHandle;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;

/** A method of a bean that is called in a way of its own. */
sealed interface BeanOperation {

  /**
   * Makes the call.
   *
   * @return what the caller gets
   * @throws Throwable what the caller gets
   */
  @Nullable Object call(MethodInvocation invocation) throws Throwable;

  /**
   * A generated twin. Its body runs against the proxy, so that what it calls meets the advice. The
   * rest of the chain is left out: advice that matches both methods would act twice.
   *
   * @param body takes the proxy and the arguments
   */
  record Twin(MethodHandle body) implements BeanOperation {

    @Override
    public @Nullable Object call(MethodInvocation invocation) throws Throwable {
      Object proxy = ((ProxyMethodInvocation) invocation).getProxy();
      return (@Nullable Object) body.invokeExact(proxy, invocation.getArguments());
    }
  }

  /**
   * A direct-style operation, the author's own method. It is refused where the caller must not
   * wait, before any advice and any statement of it.
   *
   * @param name the name for messages
   * @param asynchronousTwin the name of the method to call instead
   */
  record DirectStyle(String name, String asynchronousTwin) implements BeanOperation {

    @Override
    public @Nullable Object call(MethodInvocation invocation) throws Throwable {
      Async.requireBlockingAllowed(name, asynchronousTwin);
      return invocation.proceed();
    }
  }
}
