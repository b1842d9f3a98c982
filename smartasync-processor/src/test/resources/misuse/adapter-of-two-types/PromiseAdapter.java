package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  public static CompletionStage<String> toFuture(PromiseAdapter adapter) {
  //                                    ^ error: the adapter declares both 'toFuture(Promise)' and 'toFuture(PromiseAdapter)', but adapts only one type; move one of the two to an adapter of its own, or remove it [SmartAsync:AdapterOfSeveralTypes]
    throw new AssertionError();
  }
}
