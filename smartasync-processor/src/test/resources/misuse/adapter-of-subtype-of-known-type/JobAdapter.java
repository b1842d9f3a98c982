package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.Adapter
public final class JobAdapter {

  public static class Job<T> extends CompletableFuture<T> {}

  public static <T> CompletableFuture<T> toFuture(Job<T> job) {
  //                                                     ^ error: 'Job' is a 'CompletableFuture', which is supported without an adapter; remove the adapter [SmartAsync:AdapterOfSupportedType]
    return job;
  }
}
