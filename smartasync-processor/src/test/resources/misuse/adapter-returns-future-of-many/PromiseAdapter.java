package misuse;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<List<T>> toPublisher(Promise<T> promise) {
  //                                         ^ error: 'toPublisher(Promise)' returns 'CompletionStage'; return a 'Flow.Publisher' whose type argument is what 'Promise' holds [SmartAsync:AdapterReturnType]
    throw new AssertionError();
  }
}
