package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  public static <T, U> Promise<U> fromFuture(CompletableFuture<T> future) {
  //                              ^ error: fromFuture(CompletableFuture) does not make a Promise<T> of what that holds; write public static <T> Promise<T> fromFuture(CompletableFuture<T> future), or take a Supplier of the future to start late
    throw new AssertionError();
  }
}
