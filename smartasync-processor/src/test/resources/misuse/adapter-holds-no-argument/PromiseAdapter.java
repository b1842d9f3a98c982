package misuse;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<List<T>> toFuture(Promise<T> promise) {
  //                                         ^ error: what toFuture(Promise) returns has to hold a type argument of Promise, or a type without type variables
    throw new AssertionError();
  }
}
