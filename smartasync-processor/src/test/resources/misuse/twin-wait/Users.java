package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<Void> waitAsync() {
  //                             ^ error: the twin of 'waitAsync()' would be 'wait()', which 'Object' declares already; choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:TwinAlreadyDeclared]
    return CompletableFuture.completedFuture(null);
  }
}
