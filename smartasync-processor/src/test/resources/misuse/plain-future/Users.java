package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Users {

  private final ExecutorService executor = Executors.newCachedThreadPool();

  @SmartAsync
  public Future<String> findAsync(long id) {
  //                    ^ error: findAsync(long) returns Future, which has no synchronous twin; return a CompletableFuture instead, made with Async.start(() -> Async.await(future))
    return executor.submit(() -> "user " + id);
  }
}
