package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public String find(long id) {
    return "user " + id;
  }

  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture(find(id));
  }
}
