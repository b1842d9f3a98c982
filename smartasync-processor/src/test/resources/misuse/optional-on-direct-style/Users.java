package misuse;

import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync(optional = true)
  //                     ^ error: find(long) does not return one asynchronous value that could be absent, so optional has no use; leave it out
  public abstract String find(long id);
}
