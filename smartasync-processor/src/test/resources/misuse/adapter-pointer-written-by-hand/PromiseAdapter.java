package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {
//           ^ error: 'io.smartasync.adapters.misuse.Promise.SmartAsyncAdapter' exists already, but it is generated for the adapter 'PromiseAdapter'; remove it [SmartAsync:GeneratedNameExists]

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }
}
