package com.example.store;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Synchronous and asynchronous methods for every operation of {@link FileStore}.
 *
 * <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
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
   * <p>The asynchronous twin of {@link #moveTo(Path)}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
   * If it takes longer than 1m30s, it is interrupted and the future fails with
   * {@link java.util.concurrent.TimeoutException}.
   *
   * <p>The future fails with {@link IOException} if that fails.
   *
   * @param directory where to
   * @return a future that completes when the operation does
   */
  @SmartAsync.GeneratedTwin(of = "moveTo", synchronous = false)
  default CompletableFuture<Void> moveToAsync(Path directory) {
    return Async.start(() -> {
      moveTo(directory);
      return null;
    }, Duration.ofSeconds(90));
  }

  /**
   * Returns a wrapper that forwards all calls to an instance.
   *
   * <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
   * {@code BlockingNotAllowedException} before anything starts.
   *
   * @param fileStore the instance
   * @return the wrapper
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
