package io.smartasync.integration.callbacks;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/**
 * Makes OkHttp's {@link Call} an asynchronous type of one response. It is no adapter of {@link
 * Callback}: that does not get the call before the response, so it could not cancel it.
 */
@SmartAsync.Adapter
public final class OkHttpCallAdapter {

  private OkHttpCallAdapter() {}

  public static CompletableFuture<Response> toFuture(Call call) {
    return Async.create(
        completer -> {
          completer.onCancel(call::cancel);
          call.enqueue(
              new Callback() {
                @Override
                public void onResponse(Call answered, Response response) {
                  if (!completer.complete(response)) {
                    response.close();
                  }
                }

                @Override
                public void onFailure(Call failed, IOException e) {
                  completer.completeExceptionally(e);
                }
              });
        });
  }
}
