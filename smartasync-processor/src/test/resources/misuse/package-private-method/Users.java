package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  String find(long id) {
    return "user " + id;
  }
}
