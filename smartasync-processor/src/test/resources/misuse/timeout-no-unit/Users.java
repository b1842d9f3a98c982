package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(timeout = "30")
  public String find(long id) {
    return "user " + id;
  }
}
