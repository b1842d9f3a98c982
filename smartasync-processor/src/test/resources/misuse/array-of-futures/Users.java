package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public abstract class Users {

  @SmartAsync
  public abstract CompletableFuture<?>[] find(long id);
  //                                     ^ warning: 'find(long)' returns 'CompletableFuture[]' with asynchronous values ('CompletableFuture'), and its twin completes without waiting for them; wait for them in the method, for example with 'Async.await' or 'Async.all', or suppress this warning: '@SuppressWarnings("SmartAsync:NotAValue")' [SmartAsync:NotAValue]
}
