package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(name = "find")
  //                 ^ error: name = "find" is the name of the method itself; leave it out, or name the twin otherwise
  public String find(long id) {
    return "user " + id;
  }
}
