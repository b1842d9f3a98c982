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
  //                           ^ error: fromPublisher is for other types than those of this adapter; write fromFuture, or remove it
    throw new AssertionError();
  }
}
