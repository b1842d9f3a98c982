package misuse;

import io.reactivex.Single;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Single<String> find(long id);
  //                             ^ error: find(long) returns Single, which has no synchronous twin; return the RxJava 3 type of the same name, made with RxJavaBridge of rxjava3-bridge, or add an adapter (@SmartAsync.Adapter)
}
