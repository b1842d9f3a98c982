package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(timeout = "9999999999ms")
  public String find(long id) {
    return "user " + id;
  }
}
