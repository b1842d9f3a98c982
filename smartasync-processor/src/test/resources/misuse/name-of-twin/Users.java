package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(name = "find later")
  //                 ^ error: 'name = "find later"' is not a valid Java identifier; write for example 'name = "load"' [SmartAsync:InvalidName]
  public String find(long id) {
    return "user " + id;
  }
}
