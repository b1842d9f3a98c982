package misuse;

import io.reactivex.rxjava3.core.Single;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Single<String> find(long id);
}
