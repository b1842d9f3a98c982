package misuse;

import io.smartasync.SmartAsync;

public class Users extends Base {

  @SmartAsync(name = "findAsync")
  public String findByNumber(long id) {
    return "user " + id;
  }
}

class Base {

  @SmartAsync
  public String find(long id) {
    return "base " + id;
  }
}
