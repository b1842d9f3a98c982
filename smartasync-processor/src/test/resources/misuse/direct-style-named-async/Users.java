package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  public String findAsync(long id) {
  //            ^ error: 'findAsync(long)' returns 'String', so it is the synchronous method, but its name ends with 'Async'; rename it to 'find', or return a 'CompletableFuture' [SmartAsync:AsyncName]
    return "user " + id;
  }
}
