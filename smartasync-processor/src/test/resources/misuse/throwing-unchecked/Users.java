package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync(throwing = {IOException.class, IllegalStateException.class})
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("user " + id);
  }
}
