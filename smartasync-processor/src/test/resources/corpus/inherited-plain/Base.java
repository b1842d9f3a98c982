package inheritedplain;

import io.smartasync.SmartAsync;

/** Stays as it is. */
public class Base {

  @SmartAsync
  public String load(String key) {
    return "base " + key;
  }

  @SmartAsync
  public static String name() {
    return "base";
  }
}
