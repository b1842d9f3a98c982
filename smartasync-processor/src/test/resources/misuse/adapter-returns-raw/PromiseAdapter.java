package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  @SuppressWarnings("rawtypes")
  public static <T> CompletionStage toFuture(Promise<T> promise) {
  //                                ^ error: 'toFuture(Promise)' returns 'CompletionStage'; return a 'CompletionStage' or a 'Future' whose type argument is what 'Promise' holds [SmartAsync:AdapterReturnType]
    throw new AssertionError();
  }
}
