package com.example.store;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Synchronous and asynchronous methods for every operation of {@link Store}.
 *
 * <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
public interface SmartStore {
  /**
   * Loads a text.
   *
   * @param key its key
   * @return a {@link CompletableFuture} of the text
   */
  CompletableFuture<String> loadAsync(String key);

  /**
   * Loads a text.
   *
   * <p>The synchronous twin of {@link #loadAsync(String)}.
   * Waits for its result on the calling thread.
   * Interrupting the thread cancels the operation.
   *
   * @param key its key
   * @return the text
   */
  @SmartAsync.GeneratedTwin(of = "loadAsync", synchronous = true)
  default String load(String key) {
    Async.requireBlockingAllowed("SmartStore.load", "loadAsync");
    return Async.await(loadAsync(key));
  }

  /**
   * Returns a wrapper that forwards all calls to an instance.
   *
   * <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
   * {@code BlockingNotAllowedException} before anything starts.
   *
   * @param store the instance
   * @return the wrapper
   */
  static SmartStore of(Store store) {
    Objects.requireNonNull(store, "store");
    @SmartAsync.Generated
    class Wrapper implements SmartStore {
      @Override
      public CompletableFuture<String> loadAsync(String key) {
        return store.loadAsync(key);
      }
    }
    return new Wrapper();
  }
}
