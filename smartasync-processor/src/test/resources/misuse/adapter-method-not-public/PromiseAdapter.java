package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  static <T> CompletionStage<T> toFuture(Promise<T> promise) {
  //                            ^ error: 'toFuture(Promise)' is not public, so generated code cannot call the adapter; make it public [SmartAsync:AdapterNotPublic]
    throw new AssertionError();
  }
}
