package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise, Executor executor) {
  //                                   ^ error: toFuture(Promise, Executor) has to take one parameter, of the class or interface that it adapts
    throw new AssertionError();
  }
}
