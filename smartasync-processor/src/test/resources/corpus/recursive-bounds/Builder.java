package recursive;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** The self type pattern. */
public abstract class Builder<T, B extends Builder<T, B>> implements SmartBuilder<T, B> {

  protected abstract B self();

  @SmartAsync
  @Override
  public B with(String name) {
    return self();
  }

  @SmartAsync
  @Override
  public CompletableFuture<T> buildAsync() {
    return CompletableFuture.supplyAsync(this::create);
  }

  protected abstract T create();
}
