package org.promises.adapters;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;
import org.promises.Promise;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> CompletionStage<T> toFuture(Promise<T> promise) {
    throw new AssertionError();
  }
}
