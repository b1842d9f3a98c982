package misuse;

import io.smartasync.SmartAsync;
import reactor.core.publisher.Mono;

public abstract class Users {

  @SmartAsync
  public abstract Mono<String> find(long id);
  //                           ^ error: find(long) returns Mono, which has no synchronous twin; return a CompletableFuture instead, made with mono.toFuture()
}
