package resources;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** Another name, and AutoCloseable by itself. */
public abstract class Pool implements SmartPool, AutoCloseable {

  boolean isClosed;

  @Override
  @SmartAsync(name = "close")
  public CompletableFuture<Void> shutdown() {
    isClosed = true;
    return CompletableFuture.completedFuture(null);
  }
}
