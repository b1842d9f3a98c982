package io.smartasync.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A synchronous facade as a dynamic proxy, like Lettuce's: it looks up the asynchronous method,
 * invokes it by reflection and waits for its future with a timeout.
 */
final class SynchronousProxy implements InvocationHandler {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final Object asynchronous;
  private final Map<Method, Method> asynchronousMethods;

  private SynchronousProxy(Object asynchronous, Map<Method, Method> asynchronousMethods) {
    this.asynchronous = asynchronous;
    this.asynchronousMethods = asynchronousMethods;
  }

  /** The synchronous facade of {@link Lookup}. */
  interface Operations {
    Integer value();
  }

  static Operations of(Lookup lookup) {
    Map<Method, Method> methods = new HashMap<>();
    try {
      for (Method method : Operations.class.getMethods()) {
        methods.put(
            method,
            SmartLookup.class.getMethod(method.getName() + "Async", method.getParameterTypes()));
      }
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    return (Operations)
        Proxy.newProxyInstance(
            Operations.class.getClassLoader(),
            new Class<?>[] {Operations.class},
            new SynchronousProxy(lookup, methods));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      Method asynchronousMethod = asynchronousMethods.get(method);
      if (asynchronousMethod == null) {
        return method.invoke(asynchronous, arguments);
      }
      Object result = asynchronousMethod.invoke(asynchronous, arguments);
      return result instanceof CompletableFuture<?> future ? awaitOrCancel(future) : result;
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  private static @Nullable Object awaitOrCancel(CompletableFuture<?> future) throws Throwable {
    try {
      return future.get(TIMEOUT.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | InterruptedException e) {
      future.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
