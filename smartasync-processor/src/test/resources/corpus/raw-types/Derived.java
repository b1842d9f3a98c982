package raw;

import io.smartasync.SmartAsync;

@SuppressWarnings("rawtypes") // from before Java 5
public class Derived extends Base {

  @SmartAsync
  public String name() {
    return "derived";
  }
}
