package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {
//           ^ error: 'PromiseAdapter' declares none of 'toFuture', 'toPublisher' and 'toCallback'; add one of them, for example 'public static <T> CompletionStage<T> toFuture(Promise<T> promise)' [SmartAsync:AdapterWithoutMethod]

  public static <T> CompletionStage<T> toStage(Promise<T> promise) {
    throw new AssertionError();
  }
}
