package misuse;

import io.smartasync.SmartAsync;

public class Users<T> {

  public class Cache<T> {
  //     ^ error: the type parameter 'T' of 'Cache' hides a type parameter of an enclosing class, but the generated interface declares both; rename one of them [SmartAsync:HiddenTypeParameter]

    @SmartAsync
    public T find(T key) {
      return key;
    }
  }
}
