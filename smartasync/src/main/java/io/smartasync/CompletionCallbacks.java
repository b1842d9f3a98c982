package io.smartasync;

/**
 * The table of the methods that run completion callbacks: whoever completes a future or emits a
 * value calls them, and with them the code of the program that was registered for it.
 *
 * <p>To add one, add a row, and a test.
 */
final class CompletionCallbacks {

  private static final String[][] ROWS = {
    {"java.util.concurrent.CompletableFuture", "postComplete"},
    {"com.google.common.util.concurrent.AbstractFuture", "complete"},
    {"io.netty.util.concurrent.DefaultPromise", "notifyListeners"},
    {"io.vertx.core.impl.future.FutureBase", "emitResult"},
    {"org.apache.hc.core5.concurrent.BasicFuture", "completed"},
    {"org.apache.http.concurrent.BasicFuture", "completed"},
    {"sun.nio.ch.Invoker", "invokeUnchecked"},
    // Whatever the class: a subscriber of any library, or a callback of the program.
    {"", "onNext"},
    {"", "onComplete"},
    {"", "onSuccess"},
    {"", "onError"},
    {"", "onFailure"},
  };

  private CompletionCallbacks() {}

  /** Whether a method of the stack runs completion callbacks. */
  static boolean isOne(String className, String methodName) {
    for (String[] row : ROWS) {
      if (methodName.equals(row[1]) && className.endsWith(row[0])) {
        return true;
      }
    }
    return false;
  }
}
