package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Flux;

public abstract class Users {

  @SmartAsync
  public abstract Flux<String> findAll(long id);
  //                           ^ error: findAll(long) returns Flux, which has no synchronous twin; return a CompletableFuture instead, made with flux.collectList().toFuture()
}
