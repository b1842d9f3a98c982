package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;

@SmartAsync(throwing = IOException.class)
//                                ^ error: no operation of Users returns a future, so throwing has no use; declare their exceptions in their throws clauses
public class Users {

  public String find(long id) {
    return "user " + id;
  }
}
