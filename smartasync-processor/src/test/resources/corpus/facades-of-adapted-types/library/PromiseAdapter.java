package org.promises;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

/** Waits for promises. */
@SmartAsync.Adapter
public interface PromiseAdapter {

  static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    return promise.toCompletable();
  }
}
