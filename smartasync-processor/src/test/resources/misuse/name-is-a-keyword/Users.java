package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(name = "class")
  public String find(long id) {
    return "user " + id;
  }
}
