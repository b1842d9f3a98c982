package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  @SmartAsync(as = Promise.class)
  //                      ^ error: 'as = Promise.class' is not supported, because the adapter 'PromiseAdapter' has no method 'fromFuture'; add it to the adapter, or remove 'as' [SmartAsync:UnsupportedAs]
  public String load() {
    return "";
  }
}
