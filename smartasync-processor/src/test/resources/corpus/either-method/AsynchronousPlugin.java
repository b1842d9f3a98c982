package either;

import io.smartasync.Async;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

class AsynchronousPlugin implements SmartPlugin<Integer, String> {
  boolean isClosed;

  @Override
  public String name() {
    return "asynchronous";
  }

  @Override
  public String description() {
    return "writes the asynchronous methods";
  }

  @Override
  public CompletableFuture<String> loadAsync(Integer key) {
    return key < 0
        ? CompletableFuture.failedFuture(new IOException("negative"))
        : CompletableFuture.completedFuture("value " + key);
  }

  @Override
  public CompletionStage<String> loadAsync(Integer key, Duration duration) {
    return CompletableFuture.completedStage(duration + " " + key);
  }

  @Override
  public CompletableFuture<String> findAsync(List<? extends Integer> keys) {
    return CompletableFuture.completedFuture(keys.isEmpty() ? null : "found");
  }

  @Override
  public CompletableFuture<Integer> sizeAsync() {
    return CompletableFuture.completedFuture(0);
  }

  @Override
  public CompletableFuture<Void> clearAsync(String... keys) {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Flow.Publisher<String> allAsync() {
    return Async.publisher(() -> Stream.of("x", "y"));
  }

  @Override
  public <T extends String, X extends Exception> CompletableFuture<T> convertAsync(Class<T> type) {
    return CompletableFuture.completedFuture(type.cast("cast"));
  }

  @Override
  public CompletableFuture<Void> runAsync(Runnable task) {
    return CompletableFuture.failedFuture(new Throwable("of any type"));
  }

  @Override
  public CompletableFuture<Void> closeAsync() {
    isClosed = true;
    return CompletableFuture.completedFuture(null);
  }
}
