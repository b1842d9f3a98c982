package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  public Users of(Users others) {
    return others;
  }
}
