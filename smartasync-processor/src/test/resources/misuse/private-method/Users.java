package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  private String find(long id) {
  //             ^ error: find(long) is private, and the generated interface could not declare it; make it public
    return "user " + id;
  }
}
