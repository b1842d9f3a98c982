package misuse;

import io.smartasync.SmartAsync;

public class Users implements SmartUsers {

  @SmartAsync
  public Usr find(long id) {
    return null;
  }
}
