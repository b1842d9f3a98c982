package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync.Exclude
  public String find(long id) {
    return "user " + id;
  }
}
