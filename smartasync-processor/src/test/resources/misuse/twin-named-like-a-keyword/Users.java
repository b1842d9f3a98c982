package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<String> newAsync() {
  //                               ^ error: the twin of newAsync() would be named 'new', a Java keyword; name it: @SmartAsync(name = "...")
    return CompletableFuture.completedFuture("user");
  }
}
