package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<String> toStringAsync() {
  //                               ^ error: the twin of 'toStringAsync()' would be 'toString()', which 'Object' declares already; choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:TwinAlreadyDeclared]
    return CompletableFuture.completedFuture("users");
  }
}
