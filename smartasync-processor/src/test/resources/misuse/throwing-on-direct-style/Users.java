package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;

public class Users {

  @SmartAsync(throwing = IOException.class)
  //                                ^ error: find(long) does not return a future, so throwing has no use; declare its exceptions in its throws clause
  public String find(long id) {
    return "user " + id;
  }
}
