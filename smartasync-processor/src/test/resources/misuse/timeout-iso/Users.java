package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(timeout = "PT30S")
  public String find(long id) {
    return "user " + id;
  }
}
