package inherited;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Overrides one with the annotation, one without, and adds one. */
public class CachedStore extends Store implements SmartCachedStore {

  @SmartAsync(throwing = IOException.class)
  @Override
  public CompletableFuture<String> loadAsync(String key) {
    return super.loadAsync(key).thenApply(value -> "cached " + value);
  }

  @Override
  public int size() {
    return 2;
  }

  @SmartAsync
  @Override
  public void evict() {}
}
