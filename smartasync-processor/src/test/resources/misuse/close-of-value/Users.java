package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

abstract class Users implements AutoCloseable {

  @SmartAsync
  public abstract CompletableFuture<String> closeAsync();
  //                                        ^ error: the twin of 'closeAsync()' would be 'close()', which 'AutoCloseable' declares already; choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:TwinAlreadyDeclared]
}
