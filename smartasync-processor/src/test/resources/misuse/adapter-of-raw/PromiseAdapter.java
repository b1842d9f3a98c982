package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  @SuppressWarnings("rawtypes")
  public static CompletionStage<?> toFuture(Promise promise) {
  //                               ^ error: 'toFuture(Promise)' does not take every 'Promise'; declare the parameter as 'Promise<T>', with type parameters of the method and no other bounds than those of 'Promise' [SmartAsync:AdapterParameterTooNarrow]
    throw new AssertionError();
  }
}
