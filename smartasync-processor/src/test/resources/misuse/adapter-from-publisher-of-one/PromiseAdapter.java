package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  public static <T> Promise<T> fromPublisher(Flow.Publisher<T> publisher) {
  //                           ^ error: 'fromPublisher' is not supported in an adapter with 'toFuture'; write 'fromFuture', or remove it [SmartAsync:AdapterFactoryDoesNotFit]
    throw new AssertionError();
  }
}
