package io.smartasync;

/**
 * The table of the methods that run completion callbacks. The thread that completes a future or
 * emits a value calls these methods, and they call the code of the program that was registered.
 *
 * <p>To add a method, add a row, and a test.
 */
final class CompletionCallbacks {

  static final MethodTable METHODS =
      new MethodTable(
          new String[][] {
            {"java.util.concurrent.CompletableFuture", "postComplete"},
            {"com.google.common.util.concurrent.AbstractFuture", "complete"},
            {"io.netty.util.concurrent.DefaultPromise", "notifyListeners"},
            {"io.vertx.core.impl.future.FutureBase", "emitResult"},
            {"org.apache.hc.core5.concurrent.BasicFuture", "completed"},
            {"org.apache.http.concurrent.BasicFuture", "completed"},
            {"sun.nio.ch.Invoker", "invokeUnchecked"},
            // Of any class: a subscriber of a library, or a callback of the program.
            {"", "onNext"},
            {"", "onComplete"},
            {"", "onSuccess"},
            {"", "onError"},
            {"", "onFailure"},
          });

  private CompletionCallbacks() {}
}
