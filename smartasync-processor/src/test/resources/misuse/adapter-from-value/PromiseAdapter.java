package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  public static <T> Promise<T> fromFuture(T value) {
  //                           ^ error: 'fromFuture(T)' does not create a 'Promise<T>' from a future of its value; write 'public static <T> Promise<T> fromFuture(CompletableFuture<T> future)', or take a 'Supplier' of the future to start the operation later [SmartAsync:AdapterFactorySignature]
    throw new AssertionError();
  }
}
