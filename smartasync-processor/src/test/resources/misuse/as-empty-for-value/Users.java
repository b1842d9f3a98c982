package misuse;

import io.reactivex.rxjava3.core.Completable;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync(as = Completable.class)
  //                          ^ error: 'as = Completable.class' does not fit a method that returns one value, because 'Completable' does not hold exactly one; write for example 'as = Mono.class', or remove 'as' [SmartAsync:AsDoesNotFit]
  public abstract String find(long id);
}
