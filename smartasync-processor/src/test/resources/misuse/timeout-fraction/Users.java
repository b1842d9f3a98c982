package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(timeout = "1.5s")
  //                    ^ error: 'timeout = "1.5s"' is not a duration; write a whole number above 0 followed by 'ms', 's', 'm' or 'h', for example 'timeout = "30s"' [SmartAsync:InvalidTimeout]
  public String find(long id) {
    return "user " + id;
  }
}
