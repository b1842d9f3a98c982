package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public <T> CompletionStage<T> toFuture(Promise<T> promise) {
  //                            ^ error: toFuture(Promise) is not static, and generated code has no instance; make it static
    throw new AssertionError();
  }
}
