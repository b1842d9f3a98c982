package misuse;

import io.smartasync.SmartAsync;

public class Users implements SmartUsers {
//     ^ error: 'SmartUsers' is not generated, because 'Usr' cannot be found; import it, or add the dependency that contains it [SmartAsync:MissingType]
//                            ^ javac: cannot find symbol

  @SmartAsync
  public Usr find(long id) {
  //     ^ javac: cannot find symbol
    return null;
  }
}
