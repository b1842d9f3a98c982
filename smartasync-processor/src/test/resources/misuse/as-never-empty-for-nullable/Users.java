package misuse;

import io.reactivex.rxjava3.core.Single;
import io.smartasync.SmartAsync;
import org.jspecify.annotations.Nullable;

public abstract class Users {

  @SmartAsync(as = Single.class)
  //                     ^ error: find(long) may return null, and a Single always has a value; write as = Maybe.class, say, or leave it out
  public abstract @Nullable String find(long id);
}
