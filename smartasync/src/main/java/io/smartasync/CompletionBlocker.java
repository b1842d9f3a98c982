package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Parks a fork-join worker until a {@code CompletableFuture} is done, and runs nothing meanwhile.
 *
 * <p>{@code CompletableFuture.get} would run other tasks of the pool on the waiting worker. They
 * would see the deadline and the thread locals of the wait, which are not theirs.
 */
final class CompletionBlocker
    implements ManagedBlocker, BiConsumer<@Nullable Object, @Nullable Throwable> {

  private final CompletableFuture<?> future;
  private final Thread waiter = Thread.currentThread();
  private final boolean hasTimeLimit;
  private final long endNanos;

  private CompletionBlocker(CompletableFuture<?> future, boolean hasTimeLimit, long endNanos) {
    this.future = future;
    this.hasTimeLimit = hasTimeLimit;
    this.endNanos = endNanos;
  }

  /** Returns a blocker for the current thread, without a time limit. */
  static CompletionBlocker of(CompletableFuture<?> future) {
    return wokenBy(new CompletionBlocker(future, false, 0));
  }

  /** Returns a blocker for the current thread that ends after the given time. */
  static CompletionBlocker of(CompletableFuture<?> future, long nanos) {
    return wokenBy(new CompletionBlocker(future, true, System.nanoTime() + nanos));
  }

  private static CompletionBlocker wokenBy(CompletionBlocker blocker) {
    var unused = blocker.future.whenComplete(blocker);
    return blocker;
  }

  @Override
  public void accept(@Nullable Object value, @Nullable Throwable failure) {
    LockSupport.unpark(waiter);
  }

  @Override
  public boolean block() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (hasTimeLimit) {
      LockSupport.parkNanos(this, endNanos - System.nanoTime());
    } else {
      LockSupport.park(this);
    }
    return isReleasable();
  }

  @Override
  public boolean isReleasable() {
    return future.isDone() || isTimedOut();
  }

  private boolean isTimedOut() {
    return hasTimeLimit && endNanos - System.nanoTime() <= 0;
  }
}
