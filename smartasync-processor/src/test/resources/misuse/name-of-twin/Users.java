package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(name = "find later")
  //                 ^ error: name = "find later" is not a Java identifier; write one such as "load"
  public String find(long id) {
    return "user " + id;
  }
}
