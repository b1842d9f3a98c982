package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public abstract class Users {

  @SmartAsync(optional = true)
  //                     ^ error: deleteAsync(long) does not return one asynchronous value that could be absent, so optional has no use; leave it out
  public abstract CompletableFuture<Void> deleteAsync(long id);
}
