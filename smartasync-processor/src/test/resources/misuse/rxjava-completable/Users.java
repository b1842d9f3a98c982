package misuse;

import io.reactivex.rxjava3.core.Completable;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Completable delete(long id);
  //                          ^ error: delete(long) returns Completable, which has no synchronous twin; return a CompletionStage instead, made with completable.toCompletionStage(null)
}
