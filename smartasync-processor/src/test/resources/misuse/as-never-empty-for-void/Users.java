package misuse;

import io.reactivex.rxjava3.core.Single;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync(as = Single.class)
  //                     ^ error: 'as = Single.class' does not fit a method that returns nothing, because 'Single' always holds a value; write for example 'as = Completable.class', or remove 'as' [SmartAsync:AsDoesNotFit]
  public abstract void delete(long id);
}
