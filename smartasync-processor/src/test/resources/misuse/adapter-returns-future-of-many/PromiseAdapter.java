package misuse;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<List<T>> toPublisher(Promise<T> promise) {
  //                                         ^ error: toPublisher(Promise) returns CompletionStage; return a Flow.Publisher of what the Promise holds, with its type argument
    throw new AssertionError();
  }
}
