package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(as = Promise.class)
  //                      ^ error: as = Promise.class is not possible: io.smartasync.adapters.misuse.Promise.SmartAsyncAdapter does not name an adapter of it; build what contains that anew
  public String find(long id) {
    return "";
  }
}
