package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(timeout = "2d")
  public String find(long id) {
    return "user " + id;
  }
}
