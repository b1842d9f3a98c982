package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users {

  @SmartAsync
  @SmartAsync.Exclude
  public String find(long id) {
    return "user " + id;
  }

  public int count() {
    return 1;
  }
}
