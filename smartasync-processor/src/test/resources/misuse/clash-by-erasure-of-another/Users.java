package misuse;

import io.smartasync.SmartAsync;

public class Users<T extends Comparable<T>> {

  @SmartAsync
  public String find(T key) {
  //            ^ error: the twin of find(T) would be findAsync(T), which erases to the same as Users.findAsync(Comparable); remove one of the two, or name the twin: @SmartAsync(name = "...")
    return "user " + key;
  }

  public String findAsync(Comparable<String> key) {
    return "user " + key;
  }
}
