package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<Void> waitAsync() {
  //                             ^ error: the twin of waitAsync() would be wait(), which Object has already; name the twin: @SmartAsync(name = "...")
    return CompletableFuture.completedFuture(null);
  }
}
