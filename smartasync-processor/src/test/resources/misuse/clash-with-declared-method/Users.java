package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public String find(long id) {
  //            ^ error: the twin of 'find(long)' would be 'findAsync(long)', which 'Users' declares already; remove one of the two, or choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:TwinAlreadyDeclared]
    return "user " + id;
  }

  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture(find(id));
  }
}
