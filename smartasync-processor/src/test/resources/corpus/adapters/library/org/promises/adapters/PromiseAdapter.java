package org.promises.adapters;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.promises.Promise;

/** Written outside of SmartAsync, for a library that knows nothing of it. */
@SmartAsync.Adapter
public final class PromiseAdapter {

  private PromiseAdapter() {}

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    CompletableFuture<T> future = new CompletableFuture<>();
    promise.whenDone(
        (value, failure) -> {
          if (failure == null) {
            future.complete(value);
          } else {
            future.completeExceptionally(failure);
          }
        });
    future.whenComplete(
        (value, failure) -> {
          if (future.isCancelled()) {
            promise.abandon();
          }
        });
    return future;
  }

  public static <T> Promise<T> fromFuture(CompletableFuture<T> future) {
    Promise<T> promise = new Promise<>();
    future.whenComplete(promise::complete);
    promise.whenDone(
        (value, failure) -> {
          if (promise.isAbandoned()) {
            future.cancel(true);
          }
        });
    return promise;
  }
}
