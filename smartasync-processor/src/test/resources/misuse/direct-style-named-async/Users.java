package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  public String findAsync(long id) {
  //            ^ error: findAsync(long) returns String and is the synchronous door; name it find, or return a CompletableFuture
    return "user " + id;
  }
}
