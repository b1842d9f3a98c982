package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static CompletionStage<String> toFuture() {
  //                                    ^ error: toFuture() has to take one parameter, of the class or interface that it adapts
    throw new AssertionError();
  }
}
