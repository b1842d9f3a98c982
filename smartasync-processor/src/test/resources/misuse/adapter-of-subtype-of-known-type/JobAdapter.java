package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync.Adapter
public final class JobAdapter {

  public static class Job<T> extends CompletableFuture<T> {}

  public static <T> CompletableFuture<T> toFuture(Job<T> job) {
  //                                                     ^ error: Job needs no adapter, the processor knows that it is a CompletableFuture; remove this one
    return job;
  }
}
