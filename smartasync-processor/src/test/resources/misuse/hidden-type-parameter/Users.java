package misuse;

import io.smartasync.SmartAsync;

public class Users<T> {

  public class Cache<T> {
  //     ^ error: the type parameter T of Cache hides that of the class around it, and the generated interface needs both; rename one of them

    @SmartAsync
    public T find(T key) {
      return key;
    }
  }
}
