package misuse;

import io.smartasync.SmartAsync;
import java.util.Map;
import java.util.concurrent.Future;

public abstract class Users {

  @SmartAsync
  public abstract Map<String, Future<String>> find(long id);
  //                                          ^ warning: 'find(long)' returns 'Map' with asynchronous values ('Future'), and its twin completes without waiting for them; wait for them in the method, for example with 'Async.await' or 'Async.all', or suppress this warning: '@SuppressWarnings("SmartAsync:NotAValue")' [SmartAsync:NotAValue]
}
