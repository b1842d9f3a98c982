package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise, Executor executor) {
  //                                   ^ error: 'toFuture(Promise, Executor)' does not have exactly one parameter of the adapted type; declare one parameter whose type is a class or an interface [SmartAsync:AdapterParameter]
    throw new AssertionError();
  }
}
