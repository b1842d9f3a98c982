package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  protected String find(long id) {
    return "user " + id;
  }
}
