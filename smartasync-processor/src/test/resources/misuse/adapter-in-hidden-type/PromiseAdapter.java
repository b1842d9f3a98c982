package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

interface PromiseAdapter {

  @SmartAsync.Adapter
  final class Nested {
  //    ^ error: PromiseAdapter is not public, and generated code could not call it; make it public

    public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
      throw new AssertionError();
    }
  }
}
