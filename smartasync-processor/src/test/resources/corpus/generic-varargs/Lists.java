package genericvarargs;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The calls are the places to know whether the arrays are safe. */
public final class Lists {

  @SmartAsync
  @SafeVarargs
  @SuppressWarnings("varargs") // the list copies the array
  public final <T> List<T> listOf(T... elements) {
    return List.of(elements);
  }

  @SmartAsync
  @SafeVarargs
  public final <T> CompletableFuture<T> firstAsync(Optional<? extends T>... candidates) {
    for (Optional<? extends T> candidate : candidates) {
      if (candidate.isPresent()) {
        return CompletableFuture.completedFuture(candidate.get());
      }
    }
    return CompletableFuture.failedFuture(new java.util.NoSuchElementException());
  }

  @SmartAsync
  public int count(List<?>... lists) {
    return lists.length;
  }
}
