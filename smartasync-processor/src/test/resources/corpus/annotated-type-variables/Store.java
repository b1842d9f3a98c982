package annotatedvariables;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Store<@Key("of type") K> implements SmartStore<K> {
  @Override
  public CompletableFuture<? extends K> lastAsync(K first, List<? super K> all) {
    return CompletableFuture.completedFuture(first);
  }

  @Override
  public <@Key T extends Comparable<T>> Optional<T[]> sorted(K key, T[] values) {
    return Optional.of(values);
  }
}
