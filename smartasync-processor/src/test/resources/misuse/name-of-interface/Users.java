package misuse;

import io.smartasync.SmartAsync;

@SmartAsync(name = "Both-Doors")
public class Users {

  public String find(long id) {
    return "user " + id;
  }
}
