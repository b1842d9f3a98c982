package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(name = "class")
  //                 ^ error: 'name = "class"' is not a valid Java identifier; write for example 'name = "load"' [SmartAsync:InvalidName]
  public String find(long id) {
    return "user " + id;
  }
}
