package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {
//     ^ error: 'SmartUsers' is not generated, because a class in 'throwing' cannot be found; import it, or add the dependency that contains it [SmartAsync:MissingType]

  @SmartAsync(throwing = DiskException.class)
  //                     ^ javac: cannot find symbol
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("user " + id);
  }
}
