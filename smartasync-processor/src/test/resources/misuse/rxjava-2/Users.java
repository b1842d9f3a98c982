package misuse;

import io.reactivex.Single;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Single<String> find(long id);
  //                             ^ error: 'find(long)' returns 'Single', which is not supported; return the type of the same name of RxJava 3, converted with 'RxJavaBridge' of 'rxjava3-bridge', or add an adapter ('@SmartAsync.Adapter') [SmartAsync:UnsupportedType]
}
