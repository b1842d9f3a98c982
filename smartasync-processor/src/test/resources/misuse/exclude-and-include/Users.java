package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users {

  @SmartAsync
  @SmartAsync.Exclude
  public String find(long id) {
  //            ^ error: 'find' has both '@SmartAsync' and '@SmartAsync.Exclude'; remove one of them [SmartAsync:IncludedAndExcluded]
    return "user " + id;
  }

  public int count() {
    return 1;
  }
}
