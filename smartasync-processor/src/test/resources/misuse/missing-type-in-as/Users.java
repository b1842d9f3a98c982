package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(as = Promise.class)
  //               ^ javac: cannot find symbol
  public String find(long id) {
    return "user " + id;
  }
}
