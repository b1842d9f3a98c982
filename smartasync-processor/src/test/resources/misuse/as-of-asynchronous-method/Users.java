package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

public abstract class Users {

  @SmartAsync(as = Mono.class)
  //                   ^ error: findAsync(long) is the asynchronous door already, so as has no use; leave it out
  public abstract CompletableFuture<String> findAsync(long id);
}
