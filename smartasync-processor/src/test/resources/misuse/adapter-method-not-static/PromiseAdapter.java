package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public <T> CompletionStage<T> toFuture(Promise<T> promise) {
  //                            ^ error: 'toFuture(Promise)' is not static, but generated code has no instance of the adapter; make it static [SmartAsync:AdapterMethodNotStatic]
    throw new AssertionError();
  }
}
