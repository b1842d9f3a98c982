package io.smartasync;

import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The consumer's end of what a {@link PrefetchingSubscriber} takes: hands out the elements, waits
 * where there is none, and requests more when most of those that were requested are consumed.
 *
 * <p>For one thread at a time. All requests are made here and none while the publisher emits, so a
 * publisher that emits while it is being asked to does so on this thread, into the ring, and cannot
 * recurse.
 */
final class PrefetchedElements<T> implements ManagedBlocker {

  /**
   * How often to look again before parking, and how long to pause in between: some microseconds in
   * all, about what parking takes.
   */
  private static final int LOOKS = Runtime.getRuntime().availableProcessors() > 1 ? 16 : 0;

  private static final int PAUSES = 8;

  /** How many elements to request first: a consumer may want no more than a few. */
  private static final int FIRST = 32;

  private final PrefetchingSubscriber<T> subscriber;
  private final int prefetch;

  /** How many elements may be requested and not consumed: each request doubles it, up to all. */
  private int window;

  /** How many elements are to be consumed until the next request. */
  private int batch;

  private int nextToTake;

  /** Which slot was empty when it was last waited for. */
  private int lastAwaited;

  /** How many elements are consumed and not yet requested anew. */
  private int toRequest;

  /** Whether the end was met, after which nothing is asked for any more. */
  private boolean isAtEnd;

  private boolean hasTimeLimit;
  private long timeLimit;

  PrefetchedElements(PrefetchingSubscriber<T> subscriber, int prefetch) {
    this.subscriber = subscriber;
    this.prefetch = prefetch;
  }

  /** The next element, or null at the end. */
  @Nullable T next() {
    T element = poll();
    while (element == null) {
      // In this order: what was there before the end is there now.
      boolean isEnd = subscriber.hasEnded();
      element = poll();
      if (element == null) {
        if (isEnd) {
          return end();
        }
        await();
      }
    }
    return element;
  }

  /** The next element, or null if there is none until a {@link System#nanoTime}. */
  @Nullable T nextUntil(long time) {
    T element = poll();
    while (element == null && !subscriber.hasEnded() && time - System.nanoTime() > 0) {
      hasTimeLimit = true;
      timeLimit = time;
      park();
      element = poll();
    }
    return element;
  }

  private @Nullable T end() {
    Throwable failure = subscriber.failure();
    if (failure != null) {
      throw Failures.rethrow(failure, null);
    }
    isAtEnd = true;
    return null;
  }

  private @Nullable T poll() {
    if (subscriber.isStopped() && !isAtEnd) {
      throw subscriber.rethrowReason();
    }
    if (toRequest >= batch) {
      request();
    }
    int slot = nextToTake;
    T element = subscriber.slots.getAcquire(slot);
    if (element != null) {
      subscriber.slots.setPlain(slot, null);
      nextToTake = subscriber.slotAfter(slot);
      toRequest++;
    }
    return element;
  }

  /** The first request is due from the beginning, and is made when there is a subscription. */
  private void request() {
    if (subscriber.isSubscribed()) {
      int before = window;
      window = before > prefetch / 2 ? prefetch : Math.min(prefetch, Math.max(FIRST, 2 * before));
      batch = window - window / 4;
      int n = toRequest + window - before;
      toRequest = 0;
      subscriber.request(n);
    }
  }

  private void await() {
    Deadline deadline = Deadline.current();
    if (deadline != null && deadline.isExpired()) {
      throw Failures.rethrow(deadline.exceeded(), null);
    }
    if (StallReport.isOn()) {
      Deadline report = Deadline.after(StallReport.after());
      if (deadline == null || !deadline.isBefore(report)) {
        parkUntil(report);
        if (isReady()) {
          return;
        }
        StallReport.log(subscriber);
      }
    }
    parkUntil(deadline);
  }

  private void parkUntil(@Nullable Deadline deadline) {
    hasTimeLimit = deadline != null;
    timeLimit = deadline == null ? 0 : deadline.end();
    park();
  }

  private void park() {
    BlockingGuard.requireStreamAllowed();
    // BlockHound, which lets pass what the program has allowed, takes pausing for blocking.
    if (!BlockingGuard.isDeclaredAllowed(Thread.currentThread()) && arrivesSoon()) {
      return;
    }
    try {
      ThreadParker.block(this);
    } catch (InterruptedException e) {
      AsyncInterruptedException interrupted = new AsyncInterruptedException(e);
      subscriber.stop(interrupted);
      Thread.currentThread().interrupt();
      throw interrupted;
    }
  }

  /**
   * Looks for a moment longer where the publisher is at full speed, which it is if more than one
   * element has come since the last wait. One that is woken for each single element is in no hurry,
   * and no processor is to be kept busy for it.
   */
  private boolean arrivesSoon() {
    int slot = nextToTake;
    boolean isFast = slot != lastAwaited && slot != subscriber.slotAfter(lastAwaited);
    lastAwaited = slot;
    if (isFast) {
      for (int look = 0; look < LOOKS; look++) {
        for (int pause = 0; pause < PAUSES; pause++) {
          Thread.onSpinWait();
        }
        if (isReleasable()) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean isReleasable() {
    return isReady() || (hasTimeLimit && timeLimit - System.nanoTime() <= 0);
  }

  private boolean isReady() {
    return subscriber.slots.get(nextToTake) != null
        || subscriber.hasEnded()
        || subscriber.isStopped()
        || (toRequest >= batch && subscriber.isSubscribed());
  }

  @Override
  public boolean block() throws InterruptedException {
    subscriber.setParked(Thread.currentThread());
    if (!isReleasable()) {
      if (hasTimeLimit) {
        LockSupport.parkNanos(this, timeLimit - System.nanoTime());
      } else {
        LockSupport.park(this);
      }
    }
    subscriber.setParked(null);
    if (isReleasable()) {
      return true;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return false;
  }
}
