package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

public abstract class Users {

  @SmartAsync(as = Mono.class)
  //                   ^ error: 'as' is not supported on a method that returns an asynchronous value, because its twin is synchronous; remove 'as' [SmartAsync:AsNotSupported]
  public abstract CompletableFuture<String> findAsync(long id);
}
