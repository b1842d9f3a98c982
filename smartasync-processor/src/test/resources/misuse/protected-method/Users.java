package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  protected String find(long id) {
  //               ^ error: 'find(long)' is protected, but the generated interface can declare only public methods; make it public [SmartAsync:NotPublic]
    return "user " + id;
  }
}
