package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;

public class Users {

  @SmartAsync(throwing = IOException.class)
  public String find(long id) {
    return "user " + id;
  }
}
