package misuse;

import io.reactivex.rxjava3.core.Flowable;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Flowable<String> findAll(long id);
}
