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

final class Users_Cache {
//    ^ error: misuse.SmartUsers_Cache exists already; give the generated interface another name: @SmartAsync(name = "...") on the type

  @SmartAsync
  public int size() {
    return 0;
  }
}
