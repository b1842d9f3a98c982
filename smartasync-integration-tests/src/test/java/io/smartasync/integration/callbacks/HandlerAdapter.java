package io.smartasync.integration.callbacks;

import io.smartasync.Completer;
import io.smartasync.SmartAsync;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;

/**
 * Makes the handlers of methods in the style of Vert.x 4. It does not apply to handlers of events,
 * such as {@code Handler<Buffer>}.
 */
@SmartAsync.Adapter
public final class HandlerAdapter {

  private HandlerAdapter() {}

  public static <T> Handler<AsyncResult<T>> toCallback(Completer<T> completer) {
    return result -> {
      if (result.succeeded()) {
        completer.complete(result.result());
      } else {
        completer.completeExceptionally(result.cause());
      }
    };
  }
}
