package misuse;

import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Promise<String> findAsync(long id);
  //                              ^ error: findAsync(long) returns Promise and is the synchronous door; name it find, return a CompletableFuture, or add an adapter of Promise (@SmartAsync.Adapter) if that is asynchronous
}
