package org.promises.adapters;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.promises.Promise;

/** Adapts {@link Promise}. */
@SmartAsync.Adapter
public final class PromiseAdapter {

  private PromiseAdapter() {}

  /**
   * A future of a promise.
   *
   * @param <T> the type of its value
   * @param promise the promise
   * @return the future
   */
  public static <T> CompletableFuture<T> toFuture(Promise<T> promise) {
    return CompletableFuture.completedFuture(promise.value());
  }
}
