package io.smartasync;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Cancels futures whose results are no longer needed. */
final class Cancellation {

  private Cancellation() {}

  /**
   * Cancels a future, and returns whether its result arrived first. The caller then returns the
   * result instead of dropping it, because it may hold a resource such as a connection.
   */
  static boolean cancelOrSucceeded(Future<?> future, boolean mayInterruptIfRunning) {
    future.cancel(mayInterruptIfRunning);
    return DoneFutures.hasResult(future);
  }

  /**
   * Cancels a future because of a failure elsewhere, unless it is already done: a future that was
   * cancelled with {@code cancel(false)} may have a body that is meant to run to its end.
   *
   * <p>If the cancellation itself throws, that exception is added to the failure as a suppressed
   * one, so that a caller who cancels several futures goes on with the next.
   */
  @SuppressWarnings("ReferenceEquality") // an exception cannot suppress itself
  static void cancelUnfinished(Future<?> future, @Nullable Throwable reason) {
    try {
      if (!future.isDone()) {
        future.cancel(true);
      }
    } catch (Throwable thrown) {
      if (reason != null && reason != thrown) {
        reason.addSuppressed(thrown);
      }
    }
  }
}
