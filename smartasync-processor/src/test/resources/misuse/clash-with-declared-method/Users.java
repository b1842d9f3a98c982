package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public String find(long id) {
  //            ^ error: the twin of find(long) would be findAsync(long), which Users has already; remove one of the two, or name the twin: @SmartAsync(name = "...")
    return "user " + id;
  }

  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture(find(id));
  }
}
