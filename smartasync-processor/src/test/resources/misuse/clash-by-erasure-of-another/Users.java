package misuse;

import io.smartasync.SmartAsync;

public class Users<T extends Comparable<T>> {

  @SmartAsync
  public String find(T key) {
  //            ^ error: the twin of 'find(T)' would be 'findAsync(T)', which has the same erasure as 'Users.findAsync(Comparable)'; choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:SameErasure]
    return "user " + key;
  }

  public String findAsync(Comparable<String> key) {
    return "user " + key;
  }
}
