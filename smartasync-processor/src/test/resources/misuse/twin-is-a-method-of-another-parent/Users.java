package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public abstract class Users implements Left, Right {
//              ^ error: 'Users' inherits the method 'findAsync(long)' from 'Right', but it is also the twin of 'Left.find(long)'; choose another name for the twin, in 'Left': '@SmartAsync(name = "...")' [SmartAsync:InheritedMethodIsTwin]

  public abstract int count();
}

interface Left {

  @SmartAsync
  String find(long id);
}

interface Right {

  @SmartAsync
  CompletableFuture<String> findAsync(long id);
}
