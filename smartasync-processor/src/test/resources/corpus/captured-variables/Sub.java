package captured;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Sub<E> extends Base<E> {

  @SmartAsync
  public CompletableFuture<List<E>> allAsync(E one) {
    return CompletableFuture.completedFuture(List.of(one));
  }
}
