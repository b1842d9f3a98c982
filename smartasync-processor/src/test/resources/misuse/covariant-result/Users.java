package misuse;

import io.smartasync.SmartAsync;

public class Users extends Base {

  @Override
  @SmartAsync
  public String find(long id) {
    return "user " + id;
  }
}

class Base {

  @SmartAsync
  public CharSequence find(long id) {
    return "base " + id;
  }
}
