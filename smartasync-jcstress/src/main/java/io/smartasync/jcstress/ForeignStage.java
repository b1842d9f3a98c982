package io.smartasync.jcstress;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** A stage of another library, which is also a future but not a {@link CompletableFuture}. */
final class ForeignStage {

  private ForeignStage() {}

  /** Wraps a future as such a stage. */
  @SuppressWarnings("unchecked") // it has the interface
  static <T> CompletionStage<T> of(CompletableFuture<T> future) {
    return (CompletionStage<T>)
        Proxy.newProxyInstance(
            ForeignStage.class.getClassLoader(),
            new Class<?>[] {CompletionStage.class, Future.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(future, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
