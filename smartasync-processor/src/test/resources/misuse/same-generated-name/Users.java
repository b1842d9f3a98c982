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
//    ^ error: 'misuse.SmartUsers_Cache' exists already; choose another name for the generated interface, on the type: '@SmartAsync(name = "...")' [SmartAsync:GeneratedNameExists]

  @SmartAsync
  public int size() {
    return 0;
  }
}
