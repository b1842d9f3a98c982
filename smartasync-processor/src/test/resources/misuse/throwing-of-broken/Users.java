package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

@SmartAsync(throwing = IOException.class)
public class Users {

  public CompletableFuture<String> findAsync(long id) {
  //                               ^ error: the twin of 'findAsync(long)' would be 'find(long)', which 'Users' declares already; remove one of the two, or choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:TwinAlreadyDeclared]
    return CompletableFuture.completedFuture(find(id));
  }

  @SmartAsync.Exclude
  public String find(long id) {
    return "user " + id;
  }
}
