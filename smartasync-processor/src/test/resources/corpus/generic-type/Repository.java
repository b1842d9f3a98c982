package generictype;

import io.smartasync.SmartAsync;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps entities.
 *
 * @param <K> their keys
 * @param <E> their type
 */
public class Repository<K extends Comparable<K>, E> implements SmartRepository<K, E> {

  private final Map<K, E> entities = new ConcurrentHashMap<>();

  @SmartAsync
  @Override
  public E save(K key, E entity) {
    entities.put(key, entity);
    return entity;
  }

  @SmartAsync
  @Override
  public CompletableFuture<List<E>> allAsync(Comparator<? super K> order) {
    return CompletableFuture.supplyAsync(
        () -> entities.keySet().stream().sorted(order).map(entities::get).toList());
  }
}
