package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Users {

  private final ExecutorService executor = Executors.newCachedThreadPool();

  @SmartAsync
  public Future<String> findAsync(long id) {
    return executor.submit(() -> "user " + id);
  }
}
