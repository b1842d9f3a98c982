package misuse;

import io.smartasync.SmartAsync;

public class Users {
//     ^ error: 'SmartUsers' is not generated, because a class in 'as' cannot be found; import it, or add the dependency that contains it [SmartAsync:MissingType]

  @SmartAsync(as = Promise.class)
  //               ^ javac: cannot find symbol
  public String find(long id) {
    return "user " + id;
  }
}
