package misuse;

import io.smartasync.SmartAsync;

public class Users {

  @SmartAsync(as = Promise.class)
  //                      ^ error: the adapter of 'misuse.Promise' cannot be found, because 'io.smartasync.adapters.misuse.Promise.SmartAsyncAdapter' does not name it; rebuild the library or module that contains the adapter [SmartAsync:AdapterNotFound]
  public String find(long id) {
    return "";
  }
}
