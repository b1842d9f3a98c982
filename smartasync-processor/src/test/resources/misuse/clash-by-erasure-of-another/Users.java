package misuse;

import io.smartasync.SmartAsync;

public class Users<T extends Comparable<T>> {

  @SmartAsync
  public String find(T key) {
    return "user " + key;
  }

  public String findAsync(Comparable<String> key) {
    return "user " + key;
  }
}
