package misuse;

import io.smartasync.SmartAsync;
import library.Store;

@SmartAsync
public class Users extends Store {
//     ^ error: 'Users' inherits 'find(long)' with the type 'Draft', which the generated interface cannot refer to; make it public [SmartAsync:PrivateType]

  public String name() {
    return "users";
  }
}
