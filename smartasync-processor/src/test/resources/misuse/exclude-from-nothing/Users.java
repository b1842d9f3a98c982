package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync.Exclude
  public String find(long id) {
  //            ^ error: find is excluded from nothing: Users has no @SmartAsync; remove @SmartAsync.Exclude
    return "user " + id;
  }
}
