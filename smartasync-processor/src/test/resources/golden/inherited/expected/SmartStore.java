package com.example.store;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Both doors, synchronous and asynchronous, of {@link Store}.
 *
 * <p>The type may implement this interface itself; any instance can be wrapped with {@link #of}.
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
   * <p>The synchronous twin of {@link #loadAsync(String)}:
   * waits for it on the calling thread. Interrupting the thread cancels the operation.
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
   * Wraps an instance, which all calls go to.
   *
   * <p>A synchronous call on a thread that must not wait, an event loop for instance,
   * is refused before anything starts.
   *
   * @param store the instance
   * @return both doors of it
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
