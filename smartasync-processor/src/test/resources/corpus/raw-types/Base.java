package raw;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Base<T extends Comparable<T>> implements SmartBase<T> {

  @SmartAsync
  @Override
  public T greatest(List<T> values) {
    return values.stream().max(T::compareTo).orElseThrow();
  }

  @SmartAsync
  @Override
  public CompletableFuture<T> firstAsync(List<T> values) {
    return CompletableFuture.completedFuture(values.get(0));
  }
}
