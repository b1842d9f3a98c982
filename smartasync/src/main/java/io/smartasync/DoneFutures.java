package io.smartasync;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads futures that report to be done, without ever waiting for them.
 *
 * <p>{@code Future.state} and {@code resultNow} call {@code get} by default, and ignore interrupts
 * while it waits; so a future whose {@code isDone} is wrong would block the caller for ever.
 */
final class DoneFutures {

  private DoneFutures() {}

  /**
   * Returns the result of a future. An interrupt does not matter, because this is not a wait; the
   * interrupt flag is kept.
   *
   * @throws TimeoutException if the future is not done
   */
  static <T extends @Nullable Object> T get(Future<T> future)
      throws ExecutionException, TimeoutException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get(0, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          // Some futures check the flag before they look at their result.
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Whether a future is done and has a result. */
  static boolean hasResult(Future<?> future) {
    if (future instanceof CompletableFuture<?>) {
      return future.state() == Future.State.SUCCESS;
    }
    try {
      var unused = future.isDone() ? get(future) : null;
      return future.isDone();
    } catch (ExecutionException | TimeoutException | CancellationException e) {
      return false;
    }
  }

  /** Returns the result of a future for which {@link #hasResult} returned true. */
  static <T extends @Nullable Object> T result(Future<T> future) {
    if (future instanceof CompletableFuture<T>) {
      return future.resultNow();
    }
    try {
      return get(future);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The result of a future has changed", e);
    }
  }
}
