package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<String> ofAsync(Users others) {
    return CompletableFuture.completedFuture("users");
  }
}
