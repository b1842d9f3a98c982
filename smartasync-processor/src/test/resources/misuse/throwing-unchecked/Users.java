package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync(throwing = {IOException.class, IllegalStateException.class})
  //                                                              ^ error: throwing names IllegalStateException, which is unchecked and arrives as itself without; leave it out
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("user " + id);
  }
}
