package typevariables;

import io.smartasync.SmartAsync;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class Futures<S extends CompletionStage<Integer>> implements SmartFutures<S> {

  @SmartAsync
  @Override
  public S sameAsync(S stage) {
    return stage;
  }

  @SmartAsync
  @Override
  public <F extends CompletableFuture<String>> F tracedAsync(F future) {
    return future;
  }

  @SmartAsync
  @Override
  public <T, F extends CompletableFuture<T>, G extends F> G deepAsync(G future) {
    return future;
  }

  @SmartAsync
  @Override
  public <F extends Serializable & CompletionStage<String>> F bothAsync(F future) {
    return future;
  }
}
