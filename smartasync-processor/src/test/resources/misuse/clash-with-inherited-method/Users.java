package misuse;

import io.smartasync.SmartAsync;

public class Users extends Base {

  @SmartAsync
  public String find(long id) {
  //            ^ error: the twin of 'find(long)' would be 'findAsync(long)', which 'Base' declares already; choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:TwinAlreadyDeclared]
    return "user " + id;
  }

  @Override
  public String toString() {
    return "users";
  }
}

class Base {

  protected String findAsync(long id) {
    return "base " + id;
  }
}
