package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public class Users {
//     ^ error: SmartUsers is not generated, because a class in throwing cannot be found; import or add what is missing

  @SmartAsync(throwing = DiskException.class)
  //                     ^ javac: cannot find symbol
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("user " + id);
  }
}
