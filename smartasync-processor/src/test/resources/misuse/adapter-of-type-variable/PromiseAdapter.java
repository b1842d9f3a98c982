package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T, P extends Promise<T>> CompletionStage<T> toFuture(P promise) {
  //                                                         ^ error: toFuture(P) has to take one parameter, of the class or interface that it adapts
    throw new AssertionError();
  }
}
