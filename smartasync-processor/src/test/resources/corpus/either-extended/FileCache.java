package eitherextended;

import io.smartasync.SmartAsync;

@SmartAsync
public class FileCache implements Cache {

  @java.lang.Override
  public String load(long id) {
    return "file " + id;
  }

  @java.lang.Override
  @SmartAsync.Exclude
  public final Wrapper<String> wrap(String value, Store.Objects objects) {
    return new Wrapper<>(value + objects.name());
  }

  @java.lang.Override
  public int size() {
    return 3;
  }

  public void clear() {}
}
