package resources;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Takes a moment to close. */
public class Session implements SmartSession {

  volatile boolean isClosed;

  @Override
  @SmartAsync
  public CompletableFuture<Void> closeAsync() {
    return CompletableFuture.runAsync(
        () -> isClosed = true, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
  }
}
