package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Missing<T> promise) {
    //                                          ^ javac: cannot find symbol
    throw new AssertionError();
  }
}
