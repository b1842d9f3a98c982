package inherited;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

public class Store implements SmartStore {

  @SmartAsync(throwing = IOException.class)
  @Override
  public CompletableFuture<String> loadAsync(String key) {
    return key.isEmpty()
        ? CompletableFuture.failedFuture(new IOException("no key"))
        : CompletableFuture.completedFuture("value of " + key);
  }

  @SmartAsync
  @Override
  public int size() {
    return 1;
  }
}
