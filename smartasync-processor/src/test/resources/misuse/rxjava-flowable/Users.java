package misuse;

import io.reactivex.rxjava3.core.Flowable;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Flowable<String> findAll(long id);
  //                               ^ error: findAll(long) returns Flowable, which has no synchronous twin; return a CompletionStage instead, made with flowable.toList().toCompletionStage()
}
