package misuse;

import io.smallrye.mutiny.Uni;
import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Uni<String> find(long id);
}
