package misuse;

import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Promise<String> findAsync(long id);
  //                              ^ error: 'findAsync(long)' returns 'Promise', so it is the synchronous method, but its name ends with 'Async'; rename it to 'find', return a 'CompletableFuture', or add an adapter ('@SmartAsync.Adapter') if 'Promise' is an asynchronous type [SmartAsync:AsyncName]
}
