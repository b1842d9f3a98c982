package misuse;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<List<T>> toFuture(Promise<T> promise) {
  //                                         ^ error: the value that 'toFuture(Promise)' makes available is not of a type argument of 'Promise'; return a value of a type argument of 'Promise', or of a type without type variables [SmartAsync:AdapterReturnType]
    throw new AssertionError();
  }
}
