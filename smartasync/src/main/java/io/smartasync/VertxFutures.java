package io.smartasync;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Converts the futures of Vert.x. Generated code uses it; it needs {@code io.vertx:vertx-core}.
 *
 * @since 0.1
 */
public final class VertxFutures {

  private VertxFutures() {}

  /**
   * Returns a stage for a future that the calling thread is about to wait for.
   *
   * <p>A worker verticle runs one task after the other, and the completion of a future of its
   * context is such a task. A task that waits for it would wait for ever, so the conversion is
   * refused there if the future is not complete, as by {@link Future#await()}. Everywhere else the
   * result is that of {@link Future#toCompletionStage()}: in a verticle on virtual threads {@link
   * Async#await} gives up the context while it waits, and an unordered {@code executeBlocking} has
   * no queue. This method does not block.
   *
   * <pre>{@code
   * HttpClientResponse response = Async.await(VertxFutures.toAwaitableStage(request.send()));
   * }</pre>
   *
   * @param <T> the type of the result
   * @param future the future; it goes on if this method throws, since a Vert.x future cannot be
   *     cancelled
   * @return a stage with the same result or failure
   * @throws BlockingNotAllowedException if the calling thread runs a task of a worker context, and
   *     the future is not complete
   */
  public static <T extends @Nullable Object> CompletionStage<T> toAwaitableStage(Future<T> future) {
    Objects.requireNonNull(future, "future");
    if (future.succeeded()) {
      return CompletableFuture.completedFuture(future.result());
    }
    if (future.failed()) {
      return CompletableFuture.failedFuture(future.cause());
    }
    if (VerticleContext.isWorker() && !BlockingPermit.isHeld()) {
      String queue = StackSearch.ofCurrentThread().serialQueue();
      if (queue != null) {
        // Never only reported: the wait would not end.
        throw BlockingGuard.awaitRefused(
            Thread.currentThread(),
            "it runs a task of a Vert.x worker context, which completes its futures in later tasks");
      }
    }
    return future.toCompletionStage();
  }

  /**
   * Returns a Vert.x future for a stage, which completes on the context of the caller.
   *
   * <p>If the calling thread runs a task of a Vert.x context, handlers of the future run on this
   * context, as those of Vert.x' own operations do, for example on the event loop of the verticle
   * that has called. Otherwise they run on the thread that completes the stage. This method does
   * not block.
   *
   * @param <T> the type of the result
   * @param stage the stage
   * @return a future with the same result or failure; it cannot be cancelled
   */
  public static <T extends @Nullable Object> Future<T> fromStage(CompletionStage<T> stage) {
    Objects.requireNonNull(stage, "stage");
    Context context = Vertx.currentContext();
    return context == null
        ? Future.fromCompletionStage(stage)
        : Future.fromCompletionStage(stage, context);
  }
}
