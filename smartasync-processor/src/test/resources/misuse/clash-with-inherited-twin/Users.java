package misuse;

import io.smartasync.SmartAsync;

public class Users extends Base {

  @SmartAsync(name = "findAsync")
  public String findByNumber(long id) {
  //            ^ error: the twin of 'findByNumber(long)' would be 'findAsync(long)', which is already the twin of 'Base.find(long)'; choose another name: '@SmartAsync(name = "...")' [SmartAsync:TwinsClash]
    return "user " + id;
  }
}

class Base {

  @SmartAsync
  public String find(long id) {
    return "base " + id;
  }
}
