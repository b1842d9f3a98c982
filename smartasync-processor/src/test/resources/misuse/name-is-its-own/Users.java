package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(name = "find")
  //                 ^ error: 'name = "find"' is the name of the method itself, but the twin needs another one; choose another name, or remove 'name' [SmartAsync:NameOfMethod]
  public String find(long id) {
    return "user " + id;
  }
}
