package misuse;

import io.smartasync.SmartAsync;

public class Users {

  private static class Cache {

    public static class Entry {

      @SmartAsync
      public String value() {
        return "value";
      }
    }
  }
}
