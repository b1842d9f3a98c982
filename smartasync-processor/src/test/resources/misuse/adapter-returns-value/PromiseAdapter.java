package misuse;

import io.smartasync.SmartAsync;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> T toFuture(Promise<T> promise) {
  //                  ^ error: 'toFuture(Promise)' returns 'T'; return a 'CompletionStage' or a 'Future' whose type argument is what 'Promise' holds [SmartAsync:AdapterReturnType]
    throw new AssertionError();
  }
}
