package misuse;

import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Promise<String> find(long id);
  //                              ^ error: the adapter of 'misuse.Promise' cannot be found, because 'io.smartasync.adapters.misuse.Promise.SmartAsyncAdapter' does not name it; rebuild the library or module that contains the adapter [SmartAsync:AdapterNotFound]
}
