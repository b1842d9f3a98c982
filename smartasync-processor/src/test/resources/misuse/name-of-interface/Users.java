package misuse;

import io.smartasync.SmartAsync;

@SmartAsync(name = "Both-Doors")
//                 ^ error: name = "Both-Doors" is not a Java identifier; write one such as "load"
public class Users {

  public String find(long id) {
    return "user " + id;
  }
}
