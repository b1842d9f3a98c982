package voidbase;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** Gives the base no type but Void. */
public class Cleanup implements Task<Void>, SmartCleanup {

  @SmartAsync
  @Override
  public CompletableFuture<Void> runAsync() {
    return CompletableFuture.completedFuture(null);
  }

  @SmartAsync
  @Override
  public CompletableFuture<String> traceAsync() {
    return CompletableFuture.completedFuture("trace");
  }
}
