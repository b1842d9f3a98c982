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
  //                               ^ error: the twins of 'findAsync(long)' and 'search(long)' would both be 'find(long)'; choose another name for one of them: '@SmartAsync(name = "...")' [SmartAsync:TwinsClash]
    return findAsync(id);
  }
}
