package misuse;

import io.reactivex.rxjava3.core.Maybe;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Maybe<String> find(long id);
  //                            ^ error: find(long) returns Maybe, which has no synchronous twin; return a CompletionStage instead, made with maybe.toCompletionStage()
}
