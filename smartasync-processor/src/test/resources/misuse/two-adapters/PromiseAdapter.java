package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }

  @SmartAsync.Adapter
  public interface Another {
  //     ^ error: 'misuse.PromiseAdapter' already adapts 'Promise'; remove one of the two adapters [SmartAsync:TwoAdapters]

    static <T> CompletionStage<T> toFuture(Promise<T> promise) {
      throw new AssertionError();
    }
  }
}
