package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users {
//     ^ error: misuse.SmartUsers exists already; give the generated interface another name: @SmartAsync(name = "...") on the type

  public String find(long id) {
    return "user " + id;
  }
}

interface SmartUsers {}
