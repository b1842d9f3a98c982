package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {
//           ^ error: 'misuse.LibraryAdapter' already adapts 'Promise'; remove one of the two adapters [SmartAsync:TwoAdapters]

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }
}
