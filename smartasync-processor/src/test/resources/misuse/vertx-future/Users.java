package misuse;

import io.smartasync.SmartAsync;
import io.vertx.core.Future;

public abstract class Users {

  @SmartAsync
  public abstract Future<String> find(long id);
  //                             ^ error: find(long) returns Future, which has no synchronous twin; return a CompletionStage instead, made with future.toCompletionStage()
}
