package io.smartasync;

import io.smartasync.observation.Activities;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Receives the elements of a publisher and buffers them for one consumer, {@link
 * PrefetchedElements}.
 *
 * <p>The buffer is a ring with one slot for each element that may be requested ahead. The publisher
 * fills the slots, from one thread at a time; the consumer empties them. Demand keeps the two
 * apart: a slot is filled again only after the consumer has emptied it and requested one more
 * element, so neither side has to read the position of the other.
 */
final class PrefetchingSubscriber<T> implements Flow.Subscriber<T>, AwaitedOperation {

  /** Replaces a subscription that has ended or was cancelled. */
  private static final Flow.Subscription TERMINATED =
      new Flow.Subscription() {
        @Override
        public void request(long n) {}

        @Override
        public void cancel() {}
      };

  /** Why the consumer takes no more elements, if not because of an exception. */
  private static final Object CLOSED = new Object();

  /** The elements that are not consumed yet. */
  final AtomicReferenceArray<@Nullable T> slots;

  private final AtomicReference<Flow.@Nullable Subscription> upstream = new AtomicReference<>();

  /** The total number of requested elements. */
  private final AtomicLong requested = new AtomicLong();

  /**
   * What to wake while the consumer waits or is about to wait: its thread, which parks, or a {@link
   * CompletableFuture}.
   */
  private final AtomicReference<@Nullable Object> waiter = new AtomicReference<>();

  /** Why the consumer takes no more elements: {@link #CLOSED} or the exception; or null. */
  private final AtomicReference<@Nullable Object> stopped = new AtomicReference<>();

  /** The consumer's thread while it requests elements. */
  private @Nullable Thread requesting;

  private int nextToFill;
  private long received;

  /** The value of {@link #requested} when it was last read. */
  private long mayReceive;

  private @Nullable Throwable failure;
  private volatile boolean ended;

  PrefetchingSubscriber(int prefetch) {
    slots = new AtomicReferenceArray<>(prefetch);
  }

  // Called by the publisher.

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    if (subscription == null) {
      throw endWith(
          new NullPointerException("The publisher passed a null subscription to onSubscribe"));
    }
    if (upstream.compareAndSet(null, subscription)) {
      wakeConsumer();
    } else {
      subscription.cancel();
    }
  }

  @Override
  public void onNext(T element) {
    if (element == null) {
      throw endWith(new NullPointerException("The publisher emitted a null element"));
    }
    if (ended || stopped.get() != null) {
      return;
    }
    if (received == mayReceive) {
      mayReceive = requested.get();
      if (received == mayReceive) {
        endWith(
            new IllegalStateException(
                "The publisher emitted more than the " + received + " requested elements"));
        return;
      }
    }
    received++;
    int slot = nextToFill;
    nextToFill = slotAfter(slot);
    if (requesting == Thread.currentThread()) {
      // Emitted during a request: this is the consumer's thread, so it is not parked.
      slots.setRelease(slot, element);
    } else if (slots.compareAndSet(slot, null, element)) {
      wakeConsumer();
    } else {
      // Demand keeps the two sides apart, so another thread has just filled the slot.
      endWith(concurrentSignals());
    }
  }

  @Override
  public void onError(Throwable thrown) {
    if (thrown == null) {
      NullPointerException violation =
          new NullPointerException("The publisher passed a null failure to onError");
      end(violation);
      throw violation;
    }
    end(thrown);
  }

  @Override
  public void onComplete() {
    end(null);
  }

  /** Cancels the subscription and ends with a violation of the publisher. */
  private <X extends Throwable> X endWith(X violation) {
    try {
      cancel();
    } finally {
      end(violation);
    }
    return violation;
  }

  private void end(@Nullable Throwable cause) {
    if (!ended) {
      upstream.set(TERMINATED);
      Activities.ended(this);
      failure = cause;
      ended = true;
      wakeConsumer();
    }
  }

  /** The consumer checks again after it has set the waiter, so that no wake-up is lost. */
  private void wakeConsumer() {
    Object waiting = waiter.get();
    if (waiting != null && waiter.compareAndSet(waiting, null)) {
      if (waiting instanceof Thread thread) {
        LockSupport.unpark(thread);
      } else {
        ((CompletableFuture<?>) waiting).complete(null);
      }
    }
  }

  // Called by the consumer.

  /** Subscribes. An exception that {@code subscribe} throws is treated as a failure signal. */
  void subscribeTo(Flow.Publisher<? extends T> publisher) {
    try {
      publisher.subscribe(this);
    } catch (Throwable thrown) {
      endWith(thrown);
    }
  }

  boolean isSubscribed() {
    return upstream.get() != null;
  }

  /** Requests elements. Some may arrive before this method returns. */
  void request(int n) {
    Flow.Subscription subscription = upstream.get();
    if (subscription != null) {
      requested.set(requested.getPlain() + n);
      requesting = Thread.currentThread();
      try {
        subscription.request(n);
      } finally {
        requesting = null;
      }
    }
  }

  /**
   * Returns a violation if elements are left after the consumer has reached the end, or null. Then
   * two threads have emitted at the same time, and an element was put behind the consumer.
   */
  @Nullable Throwable violationAtEnd() {
    for (int slot = 0; slot < slots.length(); slot++) {
      if (slots.getPlain(slot) != null) {
        return concurrentSignals();
      }
    }
    return null;
  }

  private static IllegalStateException concurrentSignals() {
    return new IllegalStateException(
        "The publisher called onNext on two threads at the same time (Reactive Streams rule 1.3)");
  }

  /** Whether no elements will arrive besides those in the buffer. */
  boolean hasEnded() {
    return ended;
  }

  /** Returns the failure of the publisher, or null. Valid once {@link #hasEnded}. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Sets the thread that is about to park. */
  void setWaiter(Thread thread) {
    waiter.set(thread);
  }

  /** Sets a future that the next signal completes. */
  void setWaiter(CompletableFuture<?> signal) {
    waiter.set(signal);
  }

  /** Declares that the consumer does not wait any more. */
  void clearWaiter() {
    waiter.set(null);
  }

  int slotAfter(int slot) {
    int next = slot + 1;
    return next == slots.length() ? 0 : next;
  }

  /** Stops the consumer: it gets a {@code CancellationException} if it continues. */
  void close() {
    stopFor(CLOSED);
  }

  /** Stops the consumer: it gets the same exception again if it continues. */
  void stop(Throwable thrown) {
    try {
      stopFor(thrown);
    } catch (Throwable failedToCancel) {
      thrown.addSuppressed(failedToCancel);
    }
  }

  private void stopFor(Object reason) {
    if (stopped.compareAndSet(null, reason)) {
      wakeConsumer();
      cancel();
    }
  }

  boolean isStopped() {
    return stopped.get() != null;
  }

  /** Throws the exception for a consumer that continues after it was stopped. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // rethrows what was thrown
  <X extends Throwable> RuntimeException rethrowReason() throws X {
    if (stopped.get() instanceof Throwable thrown) {
      throw (X) thrown;
    }
    throw new CancellationException("The stream was closed before its end");
  }

  @Override
  public void describe(Description description) {
    description
        .append("the next element of a publisher; ")
        .append(
            isSubscribed()
                ? requested.get() + " elements have been requested"
                : "it has not called onSubscribe");
  }

  /** Whether the subscription has ended or was cancelled. */
  boolean isTerminated() {
    return upstream.get() == TERMINATED;
  }

  /** Cancels the subscription. If there is none yet, it is cancelled when it arrives. */
  private void cancel() {
    Flow.Subscription subscription = upstream.getAndSet(TERMINATED);
    Activities.ended(this);
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
