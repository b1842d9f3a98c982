package misuse;

import io.smartasync.SmartAsync;

@SmartAsync(name = "Both-Variants")
//                 ^ error: 'name = "Both-Variants"' is not a valid Java identifier; write for example 'name = "load"' [SmartAsync:InvalidName]
public class Users {

  public String find(long id) {
    return "user " + id;
  }
}
