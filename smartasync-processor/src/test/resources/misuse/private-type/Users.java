package misuse;

import io.smartasync.SmartAsync;

public class Users {

  private static class Cache {

    @SmartAsync
    public String find(long id) {
      return "user " + id;
    }
  }
}
