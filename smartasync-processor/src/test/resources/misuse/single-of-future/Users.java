package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public abstract class Users {

  @SmartAsync(single = true)
  //                   ^ error: findAsync(long) does not return a publisher, so single has no use; leave it out
  public abstract CompletableFuture<String> findAsync(long id);
}
