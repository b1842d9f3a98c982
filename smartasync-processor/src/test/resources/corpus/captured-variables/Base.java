package captured;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The type variables of its methods have the names that subtypes give to theirs. */
public class Base<T> {

  @SmartAsync
  public <E> List<Object> map(T value, E other) {
    return List.of(value, other);
  }

  @SmartAsync
  public <E, E_ extends List<E>> CompletableFuture<List<Object>> pairAsync(T value, E_ others) {
    return CompletableFuture.completedFuture(List.of(value, others));
  }

  @SmartAsync
  public <R> CompletableFuture<List<R>> listAsync(Supplier<? extends R> supplier) {
    return CompletableFuture.completedFuture(List.of(supplier.get()));
  }

  @SmartAsync
  public <R> CompletableFuture<R> acceptAsync(R value, Consumer<? super R> consumer) {
    consumer.accept(value);
    return CompletableFuture.completedFuture(value);
  }

  @SmartAsync
  public <R> CompletableFuture<R> useAsync(Consumer<? super R> consumer) {
    consumer.accept(null);
    return CompletableFuture.completedFuture(null);
  }
}
