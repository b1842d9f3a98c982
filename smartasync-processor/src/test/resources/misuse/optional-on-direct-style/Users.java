package misuse;

import io.smartasync.SmartAsync;

public abstract class Users {

  @SmartAsync(optional = true)
  //                     ^ error: 'optional' is supported only on a method that returns one asynchronous value; remove 'optional' [SmartAsync:OptionalNotSupported]
  public abstract String find(long id);
}
