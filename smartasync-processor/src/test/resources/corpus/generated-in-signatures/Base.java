package generated;

import io.smartasync.SmartAsync;

/** A generic base. */
public class Base<T> {

  @SmartAsync
  public T same(T value) {
    return value;
  }
}
