package com.example.store;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.annotation.processing.Generated;

/**
 * Both doors, synchronous and asynchronous, of {@link FileStore}.
 *
 * <p>The type may implement this interface itself; any instance can be wrapped with {@link #of}.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
public interface SmartFileStore extends SmartStore {
  /**
   * Moves everything.
   *
   * @param directory where to
   * @throws IOException if that fails
   */
  void moveTo(Path directory) throws IOException;

  /**
   * Moves everything.
   *
   * <p>The asynchronous twin of {@link #moveTo(Path)}:
   * runs it on a new virtual thread and returns at once. Cancelling the future interrupts it,
   * and so does the end of its time, 1m30s; then the future fails with {@link TimeoutException}.
   *
   * <p>The future fails with {@link IOException} if that fails.
   *
   * @param directory where to
   * @return a future that is done when the operation is
   */
  @SmartAsync.GeneratedTwin(of = "moveTo", synchronous = false)
  default CompletableFuture<Void> moveToAsync(Path directory) {
    return Async.start(() -> {
      moveTo(directory);
      return null;
    }, Duration.ofSeconds(90));
  }

  /**
   * Wraps an instance, which all calls go to.
   *
   * <p>A synchronous call on a thread that must not wait, an event loop for instance,
   * is refused before anything starts.
   *
   * @param fileStore the instance
   * @return both doors of it
   */
  static SmartFileStore of(FileStore fileStore) {
    Objects.requireNonNull(fileStore, "fileStore");
    @SmartAsync.Generated
    class Wrapper implements SmartFileStore {
      @Override
      public void moveTo(Path directory) throws IOException {
        Async.requireBlockingAllowed("SmartFileStore.moveTo", "moveToAsync");
        fileStore.moveTo(directory);
      }

      @Override
      public CompletableFuture<String> loadAsync(String key) {
        return fileStore.loadAsync(key);
      }
    }
    return new Wrapper();
  }
}
