package io.smartasync;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Takes the elements of a publisher and keeps them for one consumer: {@link PrefetchedElements}.
 *
 * <p>They lie in a ring of as many slots as may be requested ahead. The publisher fills them, from
 * one thread at a time; the consumer empties them. What is requested is what keeps the two apart: a
 * slot is filled again only after the consumer has emptied it and requested one more, so neither
 * side has to look where the other is.
 */
final class PrefetchingSubscriber<T> implements Flow.Subscriber<T> {

  /** In place of a subscription that is over. */
  private static final Flow.Subscription OVER =
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

  /** The elements that are not yet consumed. */
  final AtomicReferenceArray<@Nullable T> slots;

  private final AtomicReference<Flow.@Nullable Subscription> upstream = new AtomicReference<>();

  /** How many elements were requested in all. */
  private final AtomicLong requested = new AtomicLong();

  /** The consumer's thread while it is parked, or about to. */
  private final AtomicReference<@Nullable Thread> parked = new AtomicReference<>();

  /** Why the consumer takes nothing more, if so: a {@link Reason}, or what was thrown to it. */
  private final AtomicReference<@Nullable Object> stopped = new AtomicReference<>();

  /** The consumer's thread while it requests elements. */
  private @Nullable Thread requesting;

  private int nextToFill;
  private long received;

  /** What {@link #requested} was when it was last looked at. */
  private long mayReceive;

  private @Nullable Throwable failure;
  private volatile boolean ended;

  PrefetchingSubscriber(int prefetch) {
    slots = new AtomicReferenceArray<>(prefetch);
  }

  // The publisher's side.

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    if (subscription == null) {
      throw endWith(new NullPointerException("The publisher's subscription is null"));
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
      throw endWith(new NullPointerException("The publisher emitted null"));
    }
    if (ended || stopped.get() != null) {
      return;
    }
    if (received == mayReceive) {
      mayReceive = requested.get();
      if (received == mayReceive) {
        endWith(
            new IllegalStateException(
                "The publisher emitted more than the %d elements that were requested"
                    .formatted(received)));
        return;
      }
    }
    received++;
    int slot = nextToFill;
    nextToFill = slotAfter(slot);
    if (requesting == Thread.currentThread()) {
      // Emitted while it is requested: the consumer is here, and not parked.
      slots.setRelease(slot, element);
    } else {
      slots.set(slot, element);
      wakeConsumer();
    }
  }

  @Override
  public void onError(Throwable thrown) {
    if (thrown == null) {
      NullPointerException wrong = new NullPointerException("The publisher failed with null");
      end(wrong);
      throw wrong;
    }
    end(thrown);
  }

  @Override
  public void onComplete() {
    end(null);
  }

  /** Ends with what the publisher did wrong. */
  private <X extends Throwable> X endWith(X wrong) {
    try {
      cancel();
    } finally {
      end(wrong);
    }
    return wrong;
  }

  private void end(@Nullable Throwable with) {
    if (!ended) {
      upstream.set(OVER);
      failure = with;
      ended = true;
      wakeConsumer();
    }
  }

  /** Whoever parks looks once more after saying so; so one of the two sees the other. */
  private void wakeConsumer() {
    Thread thread = parked.get();
    if (thread != null && parked.compareAndSet(thread, null)) {
      LockSupport.unpark(thread);
    }
  }

  // The consumer's side.

  /** Subscribes; what the publisher throws instead of signalling it is its failure too. */
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

  /** Requests elements, of which some may arrive before this returns. */
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

  /** Whether no element is to come besides those that are there. */
  boolean hasEnded() {
    return ended;
  }

  /** With what the publisher has failed, once it has ended. */
  @Nullable Throwable failure() {
    return failure;
  }

  /** Where the consumer says that it is about to park, and that it no longer is. */
  void setParked(@Nullable Thread thread) {
    parked.set(thread);
  }

  int slotAfter(int slot) {
    int next = slot + 1;
    return next == slots.length() ? 0 : next;
  }

  /** Lets the consumer take nothing more: it is told that the stream was closed. */
  void close() {
    stopFor(Reason.CLOSED);
  }

  /** Lets the consumer take nothing more: it meets the same exception again. */
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

  /** Throws the reason for which nothing more is to be taken. */
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // what was thrown is thrown again
  <X extends Throwable> RuntimeException rethrowReason() throws X {
    if (stopped.get() instanceof Throwable thrown) {
      throw (X) thrown;
    }
    throw new CancellationException("The stream was closed before its end");
  }

  /** What is to be said of the publisher to somebody who waits for it in vain. */
  String whereItIs() {
    return isSubscribed()
        ? "was asked for " + requested.get() + " elements"
        : "has not answered the subscription";
  }

  /** Whether the subscription has ended or was cancelled. */
  boolean isOver() {
    return upstream.get() == OVER;
  }

  /** A subscription that is still to come is cancelled when it comes. */
  private void cancel() {
    Flow.Subscription subscription = upstream.getAndSet(OVER);
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
