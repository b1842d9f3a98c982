package mocked;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public final class Users {

  @SmartAsync
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("user " + id);
  }

  @SmartAsync
  public int count() {
    return 3;
  }
}
