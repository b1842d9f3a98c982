package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  protected String find(long id) {
  //               ^ error: find(long) is protected, and the generated interface could not declare it; make it public
    return "user " + id;
  }
}
