package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static CompletionStage<String> toFuture(Promise<String> promise) {
  //                                    ^ error: 'toFuture(Promise)' does not take every 'Promise'; declare the parameter as 'Promise<T>', with type parameters of the method and no other bounds than those of 'Promise' [SmartAsync:AdapterParameterTooNarrow]
    throw new AssertionError();
  }
}
