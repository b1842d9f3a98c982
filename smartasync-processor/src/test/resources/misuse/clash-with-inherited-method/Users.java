package misuse;

import io.smartasync.SmartAsync;

public class Users extends Base {

  @SmartAsync
  public String find(long id) {
  //            ^ error: the twin of find(long) would be findAsync(long), which Base has already; name the twin: @SmartAsync(name = "...")
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
