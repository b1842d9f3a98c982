package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<String> toStringAsync() {
  //                               ^ error: the twin of toStringAsync() would be toString(), which Object has already; name the twin: @SmartAsync(name = "...")
    return CompletableFuture.completedFuture("users");
  }
}
