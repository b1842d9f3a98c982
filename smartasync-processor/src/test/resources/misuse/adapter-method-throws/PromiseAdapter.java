package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise)
  //                                   ^ error: 'toFuture(Promise)' throws the checked exception 'IOException', which generated code does not handle; return a value that fails with the exception [SmartAsync:AdapterMethodThrows]
      throws IllegalStateException, IOException {
    throw new IOException();
  }
}
