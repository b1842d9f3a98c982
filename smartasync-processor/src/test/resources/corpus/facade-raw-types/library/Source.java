package rawlibrary;

import java.util.concurrent.CompletableFuture;

public interface Source<K, V> {
  V get(K key);

  CompletableFuture<V> findAsync(K key);
}
