package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  private String find(long id) {
    return "user " + id;
  }
}
