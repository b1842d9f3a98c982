package io.smartasync;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Passes the elements of a source that calls back to one subscriber.
 *
 * <p>The elements go through a queue. One thread at a time delivers them, and one thread at a time,
 * possibly another one, announces demand to the source. Neither holds the lock meanwhile.
 */
final class EmitterSubscription<T> implements Flow.Subscription, Emitter<T> {

  private final int buffer;
  private final CancelActions cancelActions = new CancelActions();
  private final CapturedContext context = CapturedContext.capture();

  // All other fields are guarded by this.

  /** Null when the subscriber gets no more signals, so that the source does not keep it. */
  private Flow.@Nullable Subscriber<? super T> subscriber;

  private final ArrayDeque<T> elements = new ArrayDeque<>();

  /** The number of requested elements that are not delivered, or MAX_VALUE. */
  private long demand;

  /** Whether the source has ended; the elements in the queue are still to be delivered. */
  private boolean isEnded;

  private @Nullable Throwable failure;
  private boolean isDelivering;

  private @Nullable LongConsumer demandAction;
  private long unannounced;
  private boolean isAnnouncing;

  EmitterSubscription(int buffer, Flow.Subscriber<? super T> subscriber) {
    this.buffer = buffer;
    this.subscriber = subscriber;
  }

  void start(Emitter.Registration<T> source) {
    try {
      Objects.requireNonNull(subscriber).onSubscribe(this);
    } catch (Throwable thrown) {
      cancel();
      throw thrown;
    }
    if (isStopped()) {
      return;
    }
    try {
      source.register(this);
    } catch (Throwable thrown) {
      // Errors too: the subscriber receives them.
      Failures.restoreInterrupt(thrown);
      boolean unused = completeExceptionally(thrown);
    }
  }

  private synchronized boolean isStopped() {
    return isEnded || subscriber == null;
  }

  // Called by the source.

  @Override
  public boolean next(T element) {
    if (element == null) {
      fail(new NullPointerException("The source emitted a null element, which is not allowed"));
      return false;
    }
    if (!accept(element)) {
      return false;
    }
    deliver();
    return true;
  }

  private boolean accept(T element) {
    synchronized (this) {
      if (isEnded || subscriber == null) {
        return false;
      }
      if (elements.size() - demand < buffer) {
        elements.add(element);
        return true;
      }
    }
    fail(
        new IllegalStateException(
            "The source emitted an element that was not requested, and the buffer of "
                + buffer
                + " elements is full; emit on request only, or use a larger buffer"));
    return false;
  }

  @Override
  public boolean complete() {
    return end(null);
  }

  @Override
  public boolean completeExceptionally(Throwable thrown) {
    return end(Objects.requireNonNull(thrown, "failure"));
  }

  private boolean end(@Nullable Throwable thrown) {
    if (!close(thrown)) {
      return false;
    }
    cancelActions.drop();
    deliver();
    return true;
  }

  /** Ends a source that is not allowed to continue. */
  private void fail(Throwable thrown) {
    if (close(thrown)) {
      cancelActions.runAll();
      deliver();
    }
  }

  /** Accepts no more elements. */
  private synchronized boolean close(@Nullable Throwable thrown) {
    if (isEnded || subscriber == null) {
      return false;
    }
    isEnded = true;
    failure = thrown;
    demandAction = null;
    return true;
  }

  @Override
  public void onCancel(RunnableOp<? extends Exception> action) {
    cancelActions.add(Objects.requireNonNull(action, "action"));
  }

  @Override
  public void onRequest(LongConsumer action) {
    Objects.requireNonNull(action, "action");
    synchronized (this) {
      if (isEnded || subscriber == null) {
        return;
      }
      demandAction = action;
    }
    announce();
  }

  @Override
  public synchronized long requested() {
    return isEnded || subscriber == null ? 0 : room();
  }

  private synchronized long room() {
    return demand == Long.MAX_VALUE ? demand : Math.max(0, demand - elements.size());
  }

  // Called by the subscriber.

  @Override
  public void request(long n) {
    if (n > 0) {
      addDemand(n);
      deliver();
      announce();
    } else {
      refuse(
          new IllegalArgumentException(
              "A subscriber must request at least 1 element, not "
                  + n
                  + " (Reactive Streams rule 3.9)"));
    }
  }

  /** Ends the subscription at once: the subscriber may never request what is in the buffer. */
  private void refuse(IllegalArgumentException violation) {
    synchronized (this) {
      elements.clear();
      if (isEnded) {
        failure = violation;
      }
    }
    fail(violation);
    deliver();
  }

  private synchronized void addDemand(long n) {
    long before = room();
    demand = addSaturated(demand, n);
    long after = room();
    unannounced =
        after == Long.MAX_VALUE && before < after
            ? Long.MAX_VALUE
            : addSaturated(unannounced, after - before);
  }

  /** Adds demand, saturating at {@code Long.MAX_VALUE} (unbounded). */
  private static long addSaturated(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  @Override
  public void cancel() {
    boolean wasEnded;
    synchronized (this) {
      wasEnded = isEnded;
      subscriber = null;
      demandAction = null;
      elements.clear();
    }
    if (!wasEnded) {
      cancelActions.runAll();
    }
  }

  // Signals to the subscriber.

  private void deliver() {
    synchronized (this) {
      if (isDelivering || !isDeliverable()) {
        return;
      }
      isDelivering = true;
    }
    context.run(this::deliverAll);
  }

  private synchronized boolean isDeliverable() {
    return subscriber != null && (elements.isEmpty() ? isEnded : demand > 0);
  }

  private void deliverAll() {
    while (true) {
      Flow.Subscriber<? super T> receiver;
      T element;
      synchronized (this) {
        receiver = subscriber;
        if (receiver == null || !isDeliverable()) {
          isDelivering = false;
          return;
        }
        element = elements.poll();
        if (element == null) {
          subscriber = null;
        } else if (demand != Long.MAX_VALUE) {
          demand--;
        }
      }
      try {
        if (element != null) {
          receiver.onNext(element);
        } else {
          signalEnd(receiver);
        }
      } catch (Throwable thrown) {
        // The rules forbid this. The source, which may call from an event loop, is not to blame.
        Failures.reportUncaught(thrown);
        cancel();
      }
    }
  }

  private void signalEnd(Flow.Subscriber<? super T> receiver) {
    Throwable thrown;
    synchronized (this) {
      thrown = failure;
    }
    if (thrown == null) {
      receiver.onComplete();
    } else {
      receiver.onError(thrown);
    }
  }

  // Demand to the source.

  private void announce() {
    synchronized (this) {
      if (isAnnouncing || demandAction == null || unannounced == 0) {
        return;
      }
      isAnnouncing = true;
    }
    context.run(this::announceAll);
  }

  private void announceAll() {
    while (true) {
      LongConsumer action;
      long n;
      synchronized (this) {
        action = demandAction;
        n = unannounced;
        if (action == null || n == 0) {
          isAnnouncing = false;
          return;
        }
        unannounced = 0;
      }
      try {
        action.accept(n);
      } catch (Throwable thrown) {
        fail(thrown);
      }
    }
  }
}
