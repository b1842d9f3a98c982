package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users {
//     ^ error: 'Users' declares no public method that can have a twin; add one, or remove '@SmartAsync' [SmartAsync:NoPublicMethod]

  String find(long id) {
    return "user " + id;
  }
}
