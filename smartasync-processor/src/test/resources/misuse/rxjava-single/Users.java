package misuse;

import io.reactivex.rxjava3.core.Single;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Single<String> find(long id);
  //                             ^ error: find(long) returns Single, which has no synchronous twin; return a CompletionStage instead, made with single.toCompletionStage()
}
