package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  public <T> Promise<T> fromFuture(CompletableFuture<T> future) {
  //                    ^ error: 'fromFuture(CompletableFuture)' is not static, but generated code has no instance of the adapter; make it static [SmartAsync:AdapterMethodNotStatic]
    throw new AssertionError();
  }
}
