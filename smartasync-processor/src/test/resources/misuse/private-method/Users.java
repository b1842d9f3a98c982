package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync
  private String find(long id) {
  //             ^ error: 'find(long)' is private, but the generated interface can declare only public methods; make it public [SmartAsync:NotPublic]
    return "user " + id;
  }
}
