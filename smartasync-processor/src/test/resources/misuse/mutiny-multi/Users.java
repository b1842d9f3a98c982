package misuse;

import io.smallrye.mutiny.Multi;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Multi<String> findAll(long id);
}
