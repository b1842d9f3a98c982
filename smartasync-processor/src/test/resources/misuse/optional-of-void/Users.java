package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public abstract class Users {

  @SmartAsync(optional = true)
  //                     ^ error: 'optional' is supported only on a method that returns one asynchronous value; remove 'optional' [SmartAsync:OptionalNotSupported]
  public abstract CompletableFuture<Void> deleteAsync(long id);
}
