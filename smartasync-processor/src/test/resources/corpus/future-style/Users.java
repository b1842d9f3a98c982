package future;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users implements SmartUsers {

  @SmartAsync
  @Override
  public CompletableFuture<String> findAsync(long id) {
    return id > 0
        ? CompletableFuture.supplyAsync(() -> "user " + id)
        : CompletableFuture.failedFuture(new IllegalArgumentException("no user " + id));
  }

  /** A name that does not end in Async. */
  @SmartAsync
  @Override
  public CompletableFuture<Integer> count() {
    return CompletableFuture.completedFuture(3);
  }
}
