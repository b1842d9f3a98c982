package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

interface PromiseAdapter {

  @SmartAsync.Adapter
  final class Nested {
  //    ^ error: 'PromiseAdapter' is not public, so generated code cannot call the adapter; make it public [SmartAsync:AdapterNotPublic]

    public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
      throw new AssertionError();
    }
  }
}
