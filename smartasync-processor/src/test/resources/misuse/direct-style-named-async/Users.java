package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  public String findAsync(long id) {
    return "user " + id;
  }
}
