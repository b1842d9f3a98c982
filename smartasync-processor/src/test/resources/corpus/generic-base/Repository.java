package genericbase;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public abstract class Repository<K, E> implements SmartRepository<K, E> {

  @SmartAsync
  @Override
  public abstract E find(K key);

  @SmartAsync
  @Override
  public CompletableFuture<List<E>> findAllAsync(List<? extends K> keys) {
    return CompletableFuture.supplyAsync(() -> keys.stream().map(this::find).toList());
  }

  @SmartAsync
  @Override
  public <S extends E> S save(K key, S entity) {
    return entity;
  }
}
