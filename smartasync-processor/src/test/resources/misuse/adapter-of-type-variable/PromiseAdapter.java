package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T, P extends Promise<T>> CompletionStage<T> toFuture(P promise) {
  //                                                         ^ error: 'toFuture(P)' does not have exactly one parameter of the adapted type; declare one parameter whose type is a class or an interface [SmartAsync:AdapterParameter]
    throw new AssertionError();
  }
}
