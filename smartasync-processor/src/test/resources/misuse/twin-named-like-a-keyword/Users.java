package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<String> newAsync() {
    return CompletableFuture.completedFuture("user");
  }
}
