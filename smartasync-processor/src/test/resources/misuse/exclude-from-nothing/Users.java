package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync.Exclude
  public String find(long id) {
  //            ^ error: '@SmartAsync.Exclude' on 'find' has no effect, because 'Users' is not annotated with '@SmartAsync'; remove it [SmartAsync:NothingToExclude]
    return "user " + id;
  }
}
