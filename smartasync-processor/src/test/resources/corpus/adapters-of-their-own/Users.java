package own;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync(as = Promise.class)
public class Users implements SmartUsers {

  @Override
  public Promise<String> findAsync(long id) {
    return new Promise<>(CompletableFuture.completedFuture("user " + id));
  }

  @Override
  public Promise.Half<String> halfAsync(String name) {
    return new Promise.Half<>(name);
  }

  @Override
  public int count(String promiseHidesNothing, int Promise) {
    return Promise;
  }

  @Override
  public Promise<String> sameAsync(Promise<String> Promise) {
    return Promise;
  }
}
