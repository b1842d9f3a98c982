package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  static <T> CompletionStage<T> toFuture(Promise<T> promise) {
  //                            ^ error: toFuture(Promise) is not public, and generated code could not call it; make it public
    throw new AssertionError();
  }
}
