package library;

import io.smartasync.SmartAsync;

@SmartAsync
public class Store {

  public Draft find(long id) {
    return null;
  }
}
