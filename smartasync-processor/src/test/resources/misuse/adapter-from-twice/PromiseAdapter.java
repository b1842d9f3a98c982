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
  //                           ^ error: the adapter declares both 'fromFuture(CompletableFuture)' and 'fromFuture(Supplier)', but only one of them can be called; remove the other [SmartAsync:AdapterWithTwoFactories]
    throw new AssertionError();
  }
}
