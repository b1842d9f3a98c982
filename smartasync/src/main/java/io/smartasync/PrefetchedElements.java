package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The consumer's side of a {@link PrefetchingSubscriber}: returns the elements, waits if there is
 * none, and requests more when most of the requested elements are consumed.
 *
 * <p>Used by one thread at a time. All requests are made here and none during {@code onNext}, so a
 * publisher that emits during a request does so on this thread, into the ring, and cannot recurse.
 */
final class PrefetchedElements<T> implements ManagedBlocker {

  /**
   * How often to check again before parking, and how long to pause in between: a few microseconds
   * in total, which is about the cost of parking.
   */
  private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 16 : 0;

  private static final int PAUSES = 8;

  /** How often a worker that reads for the caller of a parallel stream checks for its interrupt. */
  private static final long CALLER_CHECK_NANOS = 20_000_000;

  /** The size of the first request, small because a consumer may need only a few elements. */
  private static final int FIRST_REQUEST = 32;

  private final PrefetchingSubscriber<T> subscriber;
  private final int prefetch;

  /** How many elements may be requested and not consumed. Doubles up to {@link #prefetch}. */
  private int window;

  /** How many elements are consumed between two requests. */
  private int batch;

  private int nextToTake;

  /** The slot that was empty at the last wait. */
  private int lastAwaited;

  /** How many elements are consumed and not yet requested again. */
  private int toRequest;

  /** Whether the end was returned, after which a stopped subscriber is no longer an error. */
  private boolean isAtEnd;

  /** The thread that called the terminal operation of a parallel stream; null if sequential. */
  private @Nullable Thread caller;

  private @Nullable Deadline deadlineOfCaller;

  private boolean hasTimeLimit;
  private long timeLimit;

  PrefetchedElements(PrefetchingSubscriber<T> subscriber, int prefetch) {
    this.subscriber = subscriber;
    this.prefetch = prefetch;
  }

  /**
   * Makes later waits, possibly on workers of a fork-join pool, end with the deadline and with an
   * interrupt of the thread that called the terminal operation of a parallel stream.
   */
  void setCaller(Thread thread, @Nullable Deadline deadline) {
    caller = thread;
    deadlineOfCaller = deadline;
  }

  /** Returns the next element, or null at the end. Waits if there is none yet. */
  @Nullable T next() {
    T element = poll();
    while (element == null) {
      // In this order: elements that arrived before the end are found by the second poll.
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

  /** Returns the next element, or null if none arrives until a {@link System#nanoTime}. */
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
    if (failure == null) {
      failure = subscriber.violationAtEnd();
    }
    if (failure != null) {
      throw AwaitFailures.rethrow(failure, null);
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

  /** Requests elements. The first request is made as soon as there is a subscription. */
  private void request() {
    if (subscriber.isSubscribed()) {
      int before = window;
      window =
          before > prefetch / 2
              ? prefetch
              : Math.min(prefetch, Math.max(FIRST_REQUEST, 2 * before));
      batch = window - window / 4;
      int n = toRequest + window - before;
      toRequest = 0;
      subscriber.request(n);
    }
  }

  private void await() {
    Deadline deadline = Deadline.earlier(Deadline.current(), deadlineOfCaller);
    if (deadline != null && deadline.isExpired()) {
      throw AwaitFailures.rethrow(deadline.exceeded(), null);
    }
    if (StallReport.isOn()) {
      Deadline report = StallReport.due();
      if (deadline == null || !deadline.isBefore(report)) {
        examineUntil(report);
        if (isReady()) {
          return;
        }
        StallReport.log(subscriber);
      }
    }
    examineUntil(deadline);
  }

  /** Parks, and examines the wait if it is long. */
  private void examineUntil(@Nullable Deadline deadline) {
    // A verticle that gives up its context does not wait for itself.
    Thread current = Thread.currentThread();
    WaitExamination examination =
        ThreadParker.isInVerticle(current) ? null : WaitExamination.begin(current);
    while (examination != null && !examination.isComplete()) {
      Deadline due = examination.due();
      if (deadline != null && deadline.isBefore(due)) {
        break;
      }
      parkUntil(due);
      if (isReady()) {
        return;
      }
      examine(examination);
    }
    parkUntil(deadline);
  }

  private void examine(WaitExamination examination) {
    try {
      examination.examine();
    } catch (BlockingNotAllowedException e) {
      subscriber.stop(e);
      throw e;
    }
  }

  private void parkUntil(@Nullable Deadline deadline) {
    hasTimeLimit = deadline != null;
    timeLimit = deadline == null ? 0 : deadline.endNanos();
    park();
  }

  private void park() {
    BlockingGuard.requireStreamAllowed();
    // BlockHound reports spinning as blocking, and is configured to allow only ThreadParker.
    if (!BlockingGuard.isExplicitlyAllowed(Thread.currentThread()) && arrivesSoon()) {
      return;
    }
    BegunEvent event = FlightRecording.beginWait(subscriber);
    String outcome = "failed";
    try {
      releaseVerticle();
      ThreadParker.block(this);
      outcome = isReady() ? "completed" : "timed out";
    } catch (InterruptedException e) {
      outcome = "interrupted";
      AsyncInterruptedException interrupted = new AsyncInterruptedException(e);
      subscriber.stop(interrupted);
      if (!isCallerInterrupted()) {
        Thread.currentThread().interrupt();
      }
      throw interrupted;
    } finally {
      if (event != null) {
        event.end(outcome);
      }
    }
  }

  /** In a verticle on virtual threads, waits without the verticle's context, which may emit. */
  private void releaseVerticle() throws InterruptedException {
    if (ThreadParker.isInVerticle(Thread.currentThread())) {
      CompletableFuture<?> signal = new CompletableFuture<Void>();
      subscriber.setWaiter(signal);
      try {
        if (!isReleasable()) {
          VerticleContext.releaseUntilDone(signal, nanosToPark());
        }
      } finally {
        subscriber.clearWaiter();
      }
    }
  }

  /**
   * Spins for a moment if the publisher is fast, that is if more than one element has arrived since
   * the last wait. A consumer that is woken for each single element parks at once instead of
   * keeping a processor busy.
   */
  private boolean arrivesSoon() {
    int slot = nextToTake;
    boolean isFast = slot != lastAwaited && slot != subscriber.slotAfter(lastAwaited);
    lastAwaited = slot;
    if (isFast) {
      for (int spin = 0; spin < SPINS; spin++) {
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

  /** Whether this thread reads for a caller that has been interrupted. */
  private boolean isCallerInterrupted() {
    Thread other = caller;
    return other != null && other != Thread.currentThread() && other.isInterrupted();
  }

  /**
   * Returns how long to park at most. The caller of a parallel stream waits in the JDK, which does
   * not pass on an interrupt; so a worker has to look at the caller's flag now and then.
   */
  private long nanosToPark() {
    long nanos = hasTimeLimit ? timeLimit - System.nanoTime() : Long.MAX_VALUE;
    return caller == null || caller == Thread.currentThread()
        ? nanos
        : Math.min(nanos, CALLER_CHECK_NANOS);
  }

  private boolean isReady() {
    return subscriber.slots.get(nextToTake) != null
        || subscriber.hasEnded()
        || subscriber.isStopped()
        || (toRequest >= batch && subscriber.isSubscribed());
  }

  @Override
  public boolean block() throws InterruptedException {
    subscriber.setWaiter(Thread.currentThread());
    if (!isReleasable()) {
      long nanos = nanosToPark();
      if (nanos == Long.MAX_VALUE) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, nanos);
      }
    }
    subscriber.clearWaiter();
    if (isReleasable()) {
      return true;
    }
    if (Thread.interrupted() || isCallerInterrupted()) {
      throw new InterruptedException();
    }
    return false;
  }
}
