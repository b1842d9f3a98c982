package misuse;

import io.smartasync.SmartAsync;

public class Users<T> {

  public class Cache<T> {

    @SmartAsync
    public T find(T key) {
      return key;
    }
  }
}
