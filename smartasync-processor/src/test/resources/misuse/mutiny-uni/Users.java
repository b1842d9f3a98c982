package misuse;

import io.smallrye.mutiny.Uni;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Uni<String> find(long id);
  //                          ^ error: find(long) returns Uni, which has no synchronous twin; return a CompletableFuture instead, made with uni.subscribeAsCompletionStage()
}
