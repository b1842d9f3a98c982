package misuse;

import io.smartasync.SmartAsync;

public class Users {

  private static class Cache {

    public static class Entry {
    //            ^ error: 'Cache' is private, so the generated interface cannot refer to it; make it package-private or public [SmartAsync:PrivateType]

      @SmartAsync
      public String value() {
        return "value";
      }
    }
  }
}
