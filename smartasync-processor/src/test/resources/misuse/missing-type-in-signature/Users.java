package misuse;

import io.smartasync.SmartAsync;

public class Users implements SmartUsers {

  @Override
  @SmartAsync
  public String find(Usr user) {
  //                 ^ javac: cannot find symbol
    return "user " + user;
  }
}
