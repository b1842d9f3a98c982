package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users {
//     ^ error: Users declares no public method that @SmartAsync could mean; add one, or remove the annotation

  String find(long id) {
    return "user " + id;
  }
}
