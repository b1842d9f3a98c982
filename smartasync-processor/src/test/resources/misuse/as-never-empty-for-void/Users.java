package misuse;

import io.reactivex.rxjava3.core.Single;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync(as = Single.class)
  //                     ^ error: delete(long) returns nothing, and a Single is for values; write as = Completable.class, say, or leave it out
  public abstract void delete(long id);
}
