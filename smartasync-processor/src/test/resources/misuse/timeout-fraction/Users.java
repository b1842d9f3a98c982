package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(timeout = "1.5s")
  //                    ^ error: timeout = "1.5s" is not a time; write a whole number above 0 and ms, s, m or h, such as "30s"
  public String find(long id) {
    return "user " + id;
  }
}
