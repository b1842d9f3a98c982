package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;

@SmartAsync
public class Users extends Middle {
  public String save(long id) {
    return "user " + id;
  }
}

@SmartAsync(throwing = IOException.class)
//                                ^ error: 'throwing' has no effect, because no method of 'Middle' returns an asynchronous value; declare the exceptions in the 'throws' clauses of the methods, and remove 'throwing' [SmartAsync:ThrowingNotSupported]
class Middle extends Base {

  public String find(long id) {
    return "user " + id;
  }
}

class Base {

  @SmartAsync
  public String load(long id) {
    return "base " + id;
  }
}
