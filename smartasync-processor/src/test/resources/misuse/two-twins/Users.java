package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Users {

  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("user " + id);
  }

  @SmartAsync(name = "find")
  public CompletableFuture<String> search(long id) {
    return findAsync(id);
  }
}
