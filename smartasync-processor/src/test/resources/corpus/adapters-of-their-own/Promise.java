package own;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** A type that is its own adapter, compiled together with those who use it. */
@SmartAsync.Adapter
public class Promise<T> {

  private final CompletableFuture<T> future;

  Promise(CompletableFuture<T> future) {
    this.future = future;
  }

  public static <T> CompletableFuture<T> toFuture(Promise<T> promise) {
    return promise.future;
  }

  public static <T> Promise<T> fromFuture(CompletableFuture<T> future) {
    return new Promise<>(future);
  }

  /** A type of a type, with an adapter in it, which goes before that of the supertype. */
  public static final class Half<T> extends Promise<Integer> {

    final T value;

    Half(T value) {
      super(new CompletableFuture<>());
      this.value = value;
    }

    /** Of the half of a promise. */
    @SmartAsync.Adapter
    public enum OfHalf {
      ;

      public static <T> CompletableFuture<T> toFuture(Half<T> half) {
        return CompletableFuture.completedFuture(half.value);
      }
    }
  }
}
