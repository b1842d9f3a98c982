package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise)
  //                                   ^ error: toFuture(Promise) throws IOException, which generated code does not expect; let what it returns fail instead
      throws IllegalStateException, IOException {
    throw new IOException();
  }
}
