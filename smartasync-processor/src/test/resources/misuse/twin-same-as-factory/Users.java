package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<String> ofAsync(Users others) {
  //                               ^ error: the twin of ofAsync(Users) would be of(Users), the same as SmartUsers.of, which wraps an instance; name the twin: @SmartAsync(name = "...")
    return CompletableFuture.completedFuture("users");
  }
}
