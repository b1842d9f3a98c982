package io.smartasync.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * A publisher for one subscriber that emits what the test says, when the test says so.
 *
 * <p>It keeps the rules of Reactive Streams: {@link #emit} waits until the subscriber has requested
 * the element. The methods of the test wait on the calling thread, at most 10 seconds, and throw an
 * {@code AssertionError} after that or if the thread is interrupted. Signals are sent on the thread
 * that calls the method.
 *
 * @param <T> the type of the elements
 * @since 0.1.0
 */
public final class ControllablePublisher<T> implements Flow.Publisher<T> {

  private Flow.@Nullable Subscriber<? super T> subscriber;
  private long requested;
  private long emitted;
  private boolean isCancelled;

  /** Creates a publisher without a subscriber. */
  public ControllablePublisher() {}

  /**
   * Subscribes the only subscriber.
   *
   * @throws IllegalStateException if there is a subscriber already
   */
  @Override
  public void subscribe(Flow.Subscriber<? super T> newSubscriber) {
    Objects.requireNonNull(newSubscriber, "subscriber");
    synchronized (this) {
      if (subscriber != null) {
        throw new IllegalStateException("A ControllablePublisher has one subscriber only");
      }
      subscriber = newSubscriber;
    }
    newSubscriber.onSubscribe(new Subscription());
  }

  private final class Subscription implements Flow.Subscription {

    @Override
    public void request(long n) {
      synchronized (ControllablePublisher.this) {
        long sum = requested + n;
        requested = sum < 0 ? Long.MAX_VALUE : sum;
        ControllablePublisher.this.notifyAll();
      }
    }

    @Override
    public void cancel() {
      synchronized (ControllablePublisher.this) {
        isCancelled = true;
        ControllablePublisher.this.notifyAll();
      }
    }
  }

  /** Waits until there is a subscriber that has requested an element, and emits this one. */
  public void emit(T element) {
    Flow.Subscriber<? super T> receiver;
    synchronized (this) {
      awaitOrFail(() -> requested > emitted || isCancelled, "the next element to be requested");
      if (isCancelled) {
        throw new AssertionError("The subscription is cancelled: no element can be emitted");
      }
      emitted++;
      receiver = Objects.requireNonNull(subscriber);
    }
    receiver.onNext(element);
  }

  /** Waits until there is a subscriber, and completes. */
  public void complete() {
    awaitSubscriber().onComplete();
  }

  /** Waits until there is a subscriber, and fails. */
  public void fail(Throwable failure) {
    awaitSubscriber().onError(Objects.requireNonNull(failure, "failure"));
  }

  /** Returns the number of elements that have been requested so far, also of those emitted. */
  public synchronized long requested() {
    return requested;
  }

  /** Whether the subscriber has cancelled. */
  public synchronized boolean isCancelled() {
    return isCancelled;
  }

  private synchronized Flow.Subscriber<? super T> awaitSubscriber() {
    awaitOrFail(() -> subscriber != null, "a subscriber");
    return Objects.requireNonNull(subscriber);
  }

  synchronized boolean isCancelledWithin(Duration limit) {
    return await(() -> isCancelled, limit, "the cancellation");
  }

  private void awaitOrFail(Condition condition, String what) {
    if (!await(condition, AsyncAssert.PATIENCE, what)) {
      throw new AssertionError("Waited " + AsyncAssert.PATIENCE + " for " + what);
    }
  }

  private synchronized boolean await(Condition condition, Duration limit, String what) {
    long end = System.nanoTime() + limit.toNanos();
    try {
      while (!condition.holds()) {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        wait(millis);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + what, e);
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }
}
