package io.smartasync.testing;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Passes calls of a generated interface on to an object, if asked to through the twins. */
final class TwinCalls implements InvocationHandler {

  private final Caller caller;
  private final Class<?> face;
  private final Object target;

  private TwinCalls(Caller caller, Class<?> face, Object target) {
    this.caller = caller;
    this.face = face;
    this.target = target;
  }

  static <T> T of(Caller caller, Class<T> face, T target) {
    if (!face.isInterface() || Arrays.stream(face.getMethods()).noneMatch(TwinCalls::isTwin)) {
      throw new IllegalArgumentException(
          "The type of the argument of 'calls' must be the interface that the processor generated,"
              + " but it is "
              + face.getTypeName()
              + ". Declare the variable with the type of the interface, wrap the object"
              + " (SmartUsers.of(users)), or pass both calls: caller.calls(() -> users.find(1),"
              + " () -> users.findAsync(1))");
    }
    return face.cast(
        Proxy.newProxyInstance(
            face.getClassLoader(), new Class<?>[] {face}, new TwinCalls(caller, face, target)));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Method twin =
        caller.context() == CallContext.ASYNCHRONOUS_TWIN ? asynchronousTwin(method) : null;
    if (twin == null) {
      return caller.<@Nullable Object, Throwable>observed(() -> call(method, arguments));
    }
    caller.twinCalled();
    Object result = call(twin, arguments);
    try {
      return await(result, twin, method);
    } catch (Exception failure) {
      throw isDeclared(failure, method) ? failure : Async.unchecked(failure);
    }
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    // Interfaces in test sources are often not public.
    method.setAccessible(true);
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Returns the asynchronous method of the same operation, or null if a method is no other. */
  private @Nullable Method asynchronousTwin(Method method) throws NoSuchMethodException {
    SmartAsync.GeneratedTwin mark = method.getAnnotation(SmartAsync.GeneratedTwin.class);
    if (mark != null) {
      return mark.synchronous() ? face.getMethod(mark.of(), method.getParameterTypes()) : null;
    }
    for (Method each : face.getMethods()) {
      SmartAsync.GeneratedTwin other = each.getAnnotation(SmartAsync.GeneratedTwin.class);
      if (other != null
          && !other.synchronous()
          && other.of().equals(method.getName())
          && Arrays.equals(each.getParameterTypes(), method.getParameterTypes())) {
        return each;
      }
    }
    return null;
  }

  private static boolean isTwin(Method method) {
    return method.isAnnotationPresent(SmartAsync.GeneratedTwin.class);
  }

  private static @Nullable Object await(@Nullable Object result, Method twin, Method method)
      throws Exception {
    if (result instanceof CompletionStage<?> stage) {
      return fit(Async.await(stage, Exception.class), method);
    }
    if (result instanceof Future<?> future) {
      return fit(Async.await(future, Exception.class), method);
    }
    if (result instanceof Flow.Publisher<?> publisher) {
      return Async.stream(publisher);
    }
    if (result == null) {
      throw new AssertionError(
          twin
              + " returned null instead of a future. If it is a method of a mock, let the mock call"
              + " the twins: mock(SmartUsers.class, CALLS_REAL_METHODS)");
    }
    throw new IllegalArgumentException(
        "A "
            + result.getClass().getTypeName()
            + " is no future, completion stage or Flow.Publisher. Pass both calls instead:"
            + " caller.calls(() -> users."
            + method.getName()
            + "(...), () -> users."
            + twin.getName()
            + "(...).toFuture())");
  }

  /** A synchronous twin may return an Optional of the value. */
  private static @Nullable Object fit(@Nullable Object value, Method method) {
    return method.getReturnType() == Optional.class && !(value instanceof Optional)
        ? Optional.ofNullable(value)
        : value;
  }

  private static boolean isDeclared(Exception failure, Method method) {
    return failure instanceof RuntimeException
        || Arrays.stream(method.getExceptionTypes()).anyMatch(type -> type.isInstance(failure));
  }
}
