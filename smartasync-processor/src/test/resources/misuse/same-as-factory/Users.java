package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  public Users of(Users others) {
  //           ^ error: of(Users) is the same as SmartUsers.of, which wraps an instance; give the method another name
    return others;
  }
}
