package misuse;

import io.smartasync.SmartAsync;

public class Users {

  public static class Cache {

    @SmartAsync
    public int size() {
      return 0;
    }
  }
}

class Users_Cache {

  @SmartAsync
  public int size() {
    return 0;
  }
}
