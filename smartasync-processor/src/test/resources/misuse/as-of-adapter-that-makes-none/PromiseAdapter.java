package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  @SmartAsync(as = Promise.class)
  //                      ^ error: as = Promise.class is not a type that a twin can return; add fromFuture to PromiseAdapter, its adapter, or leave it out
  public String load() {
    return "";
  }
}
