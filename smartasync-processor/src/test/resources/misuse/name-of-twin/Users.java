package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(name = "find later")
  public String find(long id) {
    return "user " + id;
  }
}
