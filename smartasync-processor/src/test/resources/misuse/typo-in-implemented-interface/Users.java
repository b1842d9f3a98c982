package misuse;

import io.smartasync.SmartAsync;

public class Users implements SmartUser {
//                            ^ javac: cannot find symbol

  @SmartAsync
  public String find(long id) {
    return "user " + id;
  }
}
