package io.smartasync.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The future of a fake operation that ends when the test says so.
 *
 * <pre>{@code
 * ControllableFuture<Integer> request = new ControllableFuture<>();
 * Rates rates = currency -> request.started();
 *
 * CompletableFuture<Integer> conversion = new Exchange(rates).convertAsync(10, "EUR");
 * request.awaitStart();
 * conversion.cancel(true);
 * assertThatAsync(request).isCancelled();
 * }</pre>
 *
 * <p>{@code complete} and {@code completeExceptionally} end it. The methods may be called from any
 * thread.
 *
 * @param <T> the type of the result
 * @since 0.1.0
 */
public final class ControllableFuture<T extends @Nullable Object> extends CompletableFuture<T> {

  private final AtomicInteger starts = new AtomicInteger();
  private final CountDownLatch started = new CountDownLatch(1);

  /** Creates the future of an operation that has not started. */
  public ControllableFuture() {}

  /** Records that the operation has been started, and returns this future. Called by the fake. */
  public ControllableFuture<T> started() {
    starts.incrementAndGet();
    started.countDown();
    return this;
  }

  /** Returns how often the operation has been started. */
  public int starts() {
    return starts.get();
  }

  /**
   * Waits on the calling thread until the operation has been started, at most 10 seconds.
   *
   * @throws AssertionError if it has not been started by then, or if the thread is interrupted,
   *     whose interrupt flag is set again
   */
  public void awaitStart() {
    try {
      if (started.await(AsyncAssert.PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for the start of the operation", e);
    }
    throw new AssertionError(
        "The operation has not been started within "
            + AsyncAssert.PATIENCE
            + ": nothing has called"
            + " started()");
  }
}
