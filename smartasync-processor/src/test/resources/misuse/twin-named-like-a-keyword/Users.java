package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<String> newAsync() {
  //                               ^ error: the twin of 'newAsync()' would be named 'new', which is a Java keyword; choose another name: '@SmartAsync(name = "...")' [SmartAsync:TwinNamedAsKeyword]
    return CompletableFuture.completedFuture("user");
  }
}
