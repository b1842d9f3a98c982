package samenames;

import io.smartasync.SmartAsync;
import java.io.IOException;

/** Uses them all. */
@SmartAsync
public class Types<T> implements SmartTypes<T> {

  @java.lang.Override
  public Async load(Duration duration, Objects objects) {
    return new Async(duration.value() + objects.value());
  }

  @java.lang.Override
  public CompletableFuture<String> future(String string, T value) {
    return new CompletableFuture<>(string);
  }

  @SmartAsync(timeout = "1s", throwing = {IOException.class, RuntimeException.class})
  @java.lang.Override
  public java.util.concurrent.CompletableFuture<java.lang.String> textAsync() {
    return java.util.concurrent.CompletableFuture.completedFuture("text");
  }
}
