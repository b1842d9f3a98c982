package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users {

  String find(long id) {
    return "user " + id;
  }
}
