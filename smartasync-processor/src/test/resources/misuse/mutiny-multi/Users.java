package misuse;

import io.smallrye.mutiny.Multi;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Multi<String> findAll(long id);
  //                            ^ error: findAll(long) returns Multi, which has no synchronous twin; return a CompletableFuture instead, made with multi.collect().asList().subscribeAsCompletionStage()
}
