package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users {
//     ^ error: 'misuse.SmartUsers' exists already; choose another name for the generated interface, on the type: '@SmartAsync(name = "...")' [SmartAsync:GeneratedNameExists]

  public String find(long id) {
    return "user " + id;
  }
}

interface SmartUsers {}
