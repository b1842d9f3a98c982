package misuse;

import io.smartasync.SmartAsync;

public class Users implements SmartUser {

  @SmartAsync
  public String find(long id) {
    return "user " + id;
  }
}
