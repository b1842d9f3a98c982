package raw;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** Overrides a method whose parameter is of another type in a subtype of the raw type. */
@SmartAsync
public class Numbers<E> implements Source<Integer, Object> {
  @Override
  public Object get(Integer key) {
    return key + 1;
  }

  @Override
  public CompletableFuture<Object> findAsync(Integer key) {
    return CompletableFuture.completedFuture(key + 2);
  }

  public E same(E element) {
    return element;
  }
}
