package io.smartasync.integration.callbacks;

import io.smartasync.Completer;
import io.smartasync.SmartAsync;
import java.util.concurrent.CancellationException;
import org.apache.hc.core5.concurrent.FutureCallback;

/** Makes the callbacks of Apache HttpClient. */
@SmartAsync.Adapter
public final class FutureCallbackAdapter {

  private FutureCallbackAdapter() {}

  public static <T> FutureCallback<T> toCallback(Completer<T> completer) {
    return new FutureCallback<>() {
      @Override
      public void completed(T result) {
        completer.complete(result);
      }

      @Override
      public void failed(Exception failure) {
        completer.completeExceptionally(failure);
      }

      @Override
      public void cancelled() {
        completer.completeExceptionally(new CancellationException());
      }
    };
  }
}
