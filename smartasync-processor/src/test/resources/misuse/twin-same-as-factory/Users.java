package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync
  public CompletableFuture<String> ofAsync(Users others) {
  //                               ^ error: the twin of 'ofAsync(Users)' would be 'of(Users)', but this is the signature of 'SmartUsers.of', which wraps an instance; choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:SameAsWrapper]
    return CompletableFuture.completedFuture("users");
  }
}
