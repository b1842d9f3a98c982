package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

interface Users extends Task<Void>, Action {

  @Override
  @SmartAsync
  CompletableFuture<Void> runAsync();
  //                      ^ error: the twin of 'runAsync()' would return 'Void', but the twin of 'Action.runAsync()' that it overrides returns 'void'; make both return the same, or choose another name for one of the twins: '@SmartAsync(name = "...")' [SmartAsync:TwinReturnType]
}

interface Task<V> {

  @SmartAsync
  CompletableFuture<V> runAsync();
}

interface Action {

  @SmartAsync
  CompletableFuture<Void> runAsync();
}
