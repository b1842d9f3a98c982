package resources;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Takes a moment to close, in direct style. */
public class Spool implements SmartSpool {

  volatile boolean isClosed;

  @Override
  @SmartAsync
  public void close() {
    Async.await(
        CompletableFuture.runAsync(
            () -> isClosed = true, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)));
  }
}
