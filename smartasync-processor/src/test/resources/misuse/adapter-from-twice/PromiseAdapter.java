package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  public static <T> Promise<T> fromFuture(CompletableFuture<T> future) {
    throw new AssertionError();
  }

  public static <T> Promise<T> fromFuture(Supplier<CompletableFuture<T>> start) {
  //                           ^ error: fromFuture(Supplier) is there beside fromFuture(CompletableFuture), and one of them is enough; remove the other
    throw new AssertionError();
  }
}
