package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(name = "class")
  //                 ^ error: name = "class" is not a Java identifier; write one such as "load"
  public String find(long id) {
    return "user " + id;
  }
}
