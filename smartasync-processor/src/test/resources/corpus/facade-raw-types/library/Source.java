package rawlibrary;

import java.util.List;
import java.util.concurrent.CompletableFuture;

public interface Source<K, V> {
  V get(K key);

  CompletableFuture<V> findAsync(K key);

  /** Has a type variable that a call cannot name if the type is raw. */
  <T extends Number> CompletableFuture<List<T>> numbersAsync();
}
