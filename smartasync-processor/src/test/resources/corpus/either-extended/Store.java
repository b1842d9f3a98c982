package eitherextended;

import io.smartasync.SmartAsync;

@SmartAsync(either = true)
public interface Store<T> extends Base<T>, Shapes {

  T load(long id);

  @SmartAsync.Exclude
  Wrapper<T> wrap(T value, Objects objects);

  @SmartAsync.Exclude
  default <E extends Exception> String other(T value, E failure) throws E {
    if (failure != null) {
      throw failure;
    }
    return "other " + value;
  }

  default void close() {}

  interface Override {}

  record Objects(String name) {}
}
