package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  public Users of(Users others) {
  //           ^ error: 'of(Users)' has the same signature as 'SmartUsers.of', which wraps an instance; rename the method [SmartAsync:SameAsWrapper]
    return others;
  }
}
