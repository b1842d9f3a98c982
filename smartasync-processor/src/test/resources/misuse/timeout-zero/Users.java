package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(timeout = "0s")
  public String find(long id) {
    return "user " + id;
  }
}
