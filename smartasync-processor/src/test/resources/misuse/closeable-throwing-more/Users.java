package misuse;

import io.smartasync.SmartAsync;
import java.io.Closeable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

abstract class Users implements Closeable {

  @SmartAsync(throwing = ExecutionException.class)
  public abstract CompletableFuture<Void> closeAsync();
  //                                      ^ error: the twin of 'closeAsync()' would be 'close()', which 'Closeable' declares already; choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:TwinAlreadyDeclared]
}
