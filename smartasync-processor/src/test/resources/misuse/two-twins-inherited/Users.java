package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users implements Base {
  public String save() {
    return "";
  }
}
