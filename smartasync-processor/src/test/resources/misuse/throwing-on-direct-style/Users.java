package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;

public class Users {

  @SmartAsync(throwing = IOException.class)
  //                                ^ error: 'throwing' is not supported on a method that does not return an asynchronous value; declare the exceptions in the 'throws' clause of the method, and remove 'throwing' [SmartAsync:ThrowingNotSupported]
  public String find(long id) {
    return "user " + id;
  }
}
