package misuse;

import io.reactivex.rxjava3.core.Observable;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Observable<String> findAll(long id);
  //                                 ^ error: findAll(long) returns Observable, which has no synchronous twin; return a CompletionStage instead, made with observable.toList().toCompletionStage()
}
