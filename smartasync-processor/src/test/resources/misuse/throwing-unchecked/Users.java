package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

public class Users {

  @SmartAsync(throwing = {IOException.class, IllegalStateException.class})
  //                                                              ^ error: 'IllegalStateException' is an unchecked exception, which the twin throws without declaring it; remove it from 'throwing' [SmartAsync:UncheckedThrowing]
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("user " + id);
  }
}
