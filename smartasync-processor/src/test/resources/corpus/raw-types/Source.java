package raw;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public interface Source<K extends Comparable<K>, V> {
  V get(K key);

  CompletableFuture<V> findAsync(K key);
}
