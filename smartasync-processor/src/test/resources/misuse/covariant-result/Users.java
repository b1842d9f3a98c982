package misuse;

import io.smartasync.SmartAsync;

public class Users extends Base {

  @Override
  @SmartAsync
  public String find(long id) {
  //            ^ error: find(long) returns String where Base returns CharSequence, and a future of the one is no future of the other; return the same type, or name the twin: @SmartAsync(name = "...")
    return "user " + id;
  }
}

class Base {

  @SmartAsync
  public CharSequence find(long id) {
    return "base " + id;
  }
}
