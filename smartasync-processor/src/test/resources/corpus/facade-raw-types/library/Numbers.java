package rawlibrary;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Overrides methods whose parameters are of another type in a subtype of the raw type. */
public class Numbers<E> implements Source<Integer, Object> {
  @Override
  public Object get(Integer key) {
    return key + 1;
  }

  @Override
  public CompletableFuture<Object> findAsync(Integer key) {
    return CompletableFuture.completedFuture(key + 2);
  }

  @Override
  public <T extends Number> CompletableFuture<List<T>> numbersAsync() {
    return CompletableFuture.completedFuture(List.of());
  }

  public CompletableFuture<E> sameAsync(E element) {
    return CompletableFuture.completedFuture(element);
  }
}
