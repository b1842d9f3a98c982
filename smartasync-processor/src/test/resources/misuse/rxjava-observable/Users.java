package misuse;

import io.reactivex.rxjava3.core.Observable;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Observable<String> findAll(long id);
}
