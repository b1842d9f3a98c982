package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;

public abstract class Users {

  @SmartAsync
  public abstract Flow.Publisher<String> findAll();
  //                                     ^ error: findAll() returns Publisher, which has no synchronous twin; return a CompletableFuture instead, completed by a subscriber
}
