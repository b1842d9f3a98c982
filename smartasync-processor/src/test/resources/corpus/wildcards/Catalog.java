package wildcards;

import io.smartasync.SmartAsync;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@SmartAsync
public class Catalog<T extends CharSequence> implements SmartCatalog<T> {

  @Override
  public CompletableFuture<? extends Number> priceAsync(T name) {
    return CompletableFuture.completedFuture(name.length());
  }

  @Override
  public CompletableFuture<? extends T> sameAsync(T name) {
    return CompletableFuture.completedFuture(name);
  }

  @Override
  public CompletionStage<? super Integer> anyAsync() {
    return CompletableFuture.<Number>completedFuture(1);
  }

  @Override
  public CompletableFuture<?> somethingAsync(Map<?, ? super T> sink) {
    return CompletableFuture.completedFuture(sink.size());
  }

  @Override
  public CompletableFuture<? extends Void> doneAsync() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<List<? extends T>> listAsync(T name) {
    return CompletableFuture.completedFuture(List.of(name));
  }

  @Override
  public List<? extends Number> numbers(List<? super Integer> sink) {
    sink.add(1);
    return new ArrayList<>(List.of(sink.size()));
  }
}
