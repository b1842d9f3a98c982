package misuse;

import io.smartasync.SmartAsync;

public class Users {

  private static class Cache {
  //             ^ error: Cache is private, and the generated interface could not see it; make it package-private or public

    @SmartAsync
    public String find(long id) {
      return "user " + id;
    }
  }
}
