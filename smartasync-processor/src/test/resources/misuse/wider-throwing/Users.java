package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

public class Users extends Base {

  @Override
  @SmartAsync(throwing = IOException.class)
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.failedFuture(new IOException("disk"));
  }
}

class Base {

  @SmartAsync
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("base " + id);
  }
}
