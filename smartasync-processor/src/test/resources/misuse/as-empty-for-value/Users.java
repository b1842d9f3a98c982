package misuse;

import io.reactivex.rxjava3.core.Completable;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync(as = Completable.class)
  //                          ^ error: find(long) returns one value, and a Completable does not hold one; write as = Mono.class, say, or leave it out
  public abstract String find(long id);
}
