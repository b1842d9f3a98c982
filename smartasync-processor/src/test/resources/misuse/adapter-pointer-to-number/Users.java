package misuse;

import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync
  public abstract Promise<String> find(long id);
  //                              ^ error: find(long) returns Promise, and io.smartasync.adapters.misuse.Promise.SmartAsyncAdapter does not name an adapter of it; build what contains that anew
}
