package misuse;

import io.reactivex.rxjava3.core.Single;
import io.smartasync.SmartAsync;
import org.jspecify.annotations.Nullable;

public abstract class Users {

  @SmartAsync(as = Single.class)
  //                     ^ error: 'as = Single.class' does not fit a method that may return null, because 'Single' always holds a value; write for example 'as = Maybe.class', or remove 'as' [SmartAsync:AsDoesNotFit]
  public abstract @Nullable String find(long id);
}
