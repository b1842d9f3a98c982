package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;

@SmartAsync(throwing = IOException.class)
//                                ^ error: 'throwing' has no effect, because no method of 'Users' returns an asynchronous value; declare the exceptions in the 'throws' clauses of the methods, and remove 'throwing' [SmartAsync:ThrowingNotSupported]
public class Users {

  public String find(long id) {
    return "user " + id;
  }
}
