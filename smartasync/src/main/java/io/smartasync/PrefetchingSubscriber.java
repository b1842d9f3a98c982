package io.smartasync;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes the elements of a publisher and keeps a bounded number of them for one consumer, who may
 * wait for the next.
 *
 * <p>The elements lie in a ring of as many slots as may be requested ahead. The publisher, one
 * thread at a time, fills them; the consumer, one thread at a time too, empties them. What is
 * requested is what keeps the two apart: a slot is filled again only after the consumer has emptied
 * it and requested one more, so neither side has to look where the other is. All requests come from
 * the consumer; a publisher that emits while it is being asked to does so on the consumer's thread,
 * into the ring, and cannot recurse.
 */
final class PrefetchingSubscriber<T> implements Flow.Subscriber<T>, ManagedBlocker {

  /** How often to look again before parking: a publisher at full speed needs no waking up. */
  private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 64 : 0;

  /** In place of a subscription that is cancelled, or over. */
  private static final Flow.Subscription NONE =
      new Flow.Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
      };

  /** Why nothing more is taken, if no exception is why. */
  private enum Reason {
    CLOSED
  }

  private final AtomicReferenceArray<@Nullable T> slots;

  /** How many consumed elements are requested anew at a time. */
  private final int batch;

  private final AtomicReference<Flow.@Nullable Subscription> upstream = new AtomicReference<>();

  /** Why the consumer takes nothing more, if so: a {@link Reason} or an exception. */
  private final AtomicReference<@Nullable Object> stopped = new AtomicReference<>();

  /** The consumer's thread while it is about to park or parked. */
  private final AtomicReference<@Nullable Thread> waiter = new AtomicReference<>();

  /** How many elements were requested in all. */
  private final AtomicLong requested = new AtomicLong();

  /** Whether the publisher has ended, and if so, with which failure. */
  private volatile boolean ended;

  private @Nullable Throwable failure;

  // The publisher's own.
  private int nextToFill;
  private long received;
  private long mayReceive;

  // The consumer's own.
  private int nextToTake;
  private int toRequest;
  private long waitUntil;

  PrefetchingSubscriber(int prefetch) {
    slots = new AtomicReferenceArray<>(prefetch);
    batch = prefetch - prefetch / 4;
    toRequest = prefetch;
  }

  // --- the publisher's side

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    Objects.requireNonNull(subscription, "The publisher's subscription is null");
    if (upstream.compareAndSet(null, subscription)) {
      wakeConsumer();
    } else {
      subscription.cancel();
    }
  }

  @Override
  public void onNext(T element) {
    if (element == null) {
      throw refuse(new NullPointerException("The publisher emitted null"));
    }
    if (ended || stopped.get() != null) {
      return;
    }
    if (received == mayReceive) {
      mayReceive = requested.getAcquire();
      if (received == mayReceive) {
        refuse(
            new IllegalStateException(
                "The publisher emitted more than the "
                    + received
                    + " elements that were requested of it"));
        return;
      }
    }
    received++;
    int slot = nextToFill;
    nextToFill = after(slot);
    slots.set(slot, element);
    wakeConsumer();
  }

  @Override
  public void onError(Throwable failure) {
    if (failure == null) {
      throw refuse(new NullPointerException("The publisher failed with null"));
    }
    end(failure);
  }

  @Override
  public void onComplete() {
    end(null);
  }

  /** Ends with a breach of the rules by the publisher. */
  private <X extends Throwable> X refuse(X breach) {
    cancel();
    end(breach);
    return breach;
  }

  private void end(@Nullable Throwable with) {
    if (!ended) {
      upstream.set(NONE);
      failure = with;
      ended = true;
      wakeConsumer();
    }
  }

  private void wakeConsumer() {
    Thread waiting = waiter.get();
    if (waiting != null && waiter.compareAndSet(waiting, null)) {
      LockSupport.unpark(waiting);
    }
  }

  // --- the consumer's side

  /** Subscribes; what the publisher throws instead is met by the consumer as its failure. */
  void subscribeTo(Flow.Publisher<? extends T> publisher) {
    try {
      publisher.subscribe(this);
    } catch (Throwable thrown) {
      refuse(thrown);
    }
  }

  /** The next element, or null at the end; waits for it. */
  @Nullable T next() {
    T element = poll();
    while (element == null) {
      // In this order: all elements were there before the end.
      boolean last = ended;
      element = poll();
      if (element == null) {
        if (last) {
          if (failure == null) {
            return null;
          }
          throw Failures.rethrow(failure, null);
        }
        awaitMore();
      }
    }
    return element;
  }

  /** The next element, or null if there is none until a {@link System#nanoTime}. */
  @Nullable T nextUntil(long nanoTime) {
    T element = poll();
    while (element == null && !ended && nanoTime - System.nanoTime() > 0) {
      await(nanoTime);
      element = poll();
    }
    return element;
  }

  private void awaitMore() {
    Deadline deadline = Deadline.current();
    if (deadline == null) {
      await(0);
    } else if (deadline.isOver()) {
      throw Failures.rethrow(deadline.exceeded(), null);
    } else {
      await(deadline.end());
    }
  }

  private @Nullable T poll() {
    Object reason = stopped.get();
    if (reason != null) {
      throw refuseFurtherUse(reason);
    }
    if (toRequest >= batch) {
      request();
    }
    int slot = nextToTake;
    T element = slots.getAcquire(slot);
    if (element != null) {
      slots.setPlain(slot, null);
      nextToTake = after(slot);
      toRequest++;
    }
    return element;
  }

  private void request() {
    Flow.Subscription subscription = upstream.get();
    if (subscription != null) {
      int n = toRequest;
      toRequest = 0;
      requested.setRelease(requested.getPlain() + n);
      subscription.request(n);
    }
  }

  private int after(int slot) {
    int next = slot + 1;
    return next == slots.length() ? 0 : next;
  }

  /** Waits for what {@link #isReleasable} tells, until a time, or with 0 for ever. */
  private void await(long nanoTime) {
    Blocking.requireStreamAllowed();
    for (int spin = 0; spin < SPINS; spin++) {
      if (isReleasable()) {
        return;
      }
      Thread.onSpinWait();
    }
    waitUntil = nanoTime;
    try {
      ForkJoinPool.managedBlock(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AsyncInterruptedException(e);
    }
  }

  @Override
  public boolean isReleasable() {
    return slots.getAcquire(nextToTake) != null
        || ended
        || stopped.get() != null
        || (toRequest >= batch && upstream.get() != null)
        || (waitUntil != 0 && waitUntil - System.nanoTime() <= 0);
  }

  @Override
  public boolean block() throws InterruptedException {
    waiter.set(Thread.currentThread());
    if (!isReleasable()) {
      if (waitUntil == 0) {
        LockSupport.park(this);
      } else {
        LockSupport.parkNanos(this, waitUntil - System.nanoTime());
      }
    }
    waiter.set(null);
    if (isReleasable()) {
      return true;
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return false;
  }

  /** Whether the subscription is over, or cancelled, or was never made. */
  boolean isOver() {
    return upstream.get() == NONE;
  }

  /** Lets the consumer take nothing more: it is told that the stream is closed. */
  void close() {
    stopFor(Reason.CLOSED);
  }

  /** Lets the consumer take nothing more: it will meet the exception that left it again. */
  void stop(Throwable thrown) {
    stopFor(thrown);
  }

  private void stopFor(Object reason) {
    if (stopped.compareAndSet(null, reason)) {
      cancel();
      wakeConsumer();
    }
  }

  private void cancel() {
    Flow.Subscription subscription = upstream.getAndSet(NONE);
    if (subscription != null) {
      subscription.cancel();
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the consumer's own exception
  private static <X extends Throwable> RuntimeException refuseFurtherUse(Object reason) throws X {
    if (reason instanceof Throwable) {
      throw (X) reason;
    }
    throw new CancellationException("The stream was closed before its end");
  }
}
