package io.smartasync;

import java.nio.channels.CompletionHandler;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the callbacks of the JDK's asynchronous channels. Facades of channels ({@link
 * SmartAsync.For}) use it.
 *
 * {@snippet :
 * CompletableFuture<Integer> read =
 *     Async.create(completer -> channel.read(buffer, 0, null, CompletionHandlers.of(completer)));
 * }
 *
 * @since 0.1
 */
public final class CompletionHandlers {

  private CompletionHandlers() {}

  /**
   * Returns a handler that completes a future with the result or the failure of an operation. The
   * attachment is ignored. The operation cannot be cancelled by the future; closing the channel
   * ends it.
   *
   * @param <V> the type of the result
   * @param completer completes the future, on the thread that calls the handler
   * @return the handler, for one operation
   */
  public static <V extends @Nullable Object> CompletionHandler<V, @Nullable Object> of(
      Completer<? super V> completer) {
    Objects.requireNonNull(completer, "completer");
    return new CompletionHandler<>() {
      @Override
      public void completed(V result, @Nullable Object attachment) {
        completer.complete(result);
      }

      @Override
      public void failed(Throwable failure, @Nullable Object attachment) {
        completer.completeExceptionally(failure);
      }
    };
  }
}
