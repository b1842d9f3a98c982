package io.smartasync;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Completes a future with the single value of a publisher. Completing the future from outside
 * cancels the subscription.
 */
final class SingleValueSubscriber<T> implements Flow.Subscriber<T> {

  /** One more than allowed, so that a second value is detected. */
  private static final long DEMAND = 2;

  private final boolean isRequired;
  private final CompletableFuture<@Nullable T> result = new CompletableFuture<>();
  private @Nullable T value;

  /** Null before {@code onSubscribe} and after a terminal signal. */
  private volatile Flow.@Nullable Subscription subscription;

  private SingleValueSubscriber(boolean isRequired) {
    this.isRequired = isRequired;
  }

  /**
   * Subscribes and returns the future of the value. If the publisher completes without a value, the
   * future fails if one is required, and completes with null otherwise.
   */
  static <T> CompletableFuture<@Nullable T> of(
      Flow.Publisher<? extends T> publisher, boolean isRequired) {
    Objects.requireNonNull(publisher, "publisher");
    SingleValueSubscriber<T> single = new SingleValueSubscriber<>(isRequired);
    Stages.whenDone(single.result, single.result, (value, failure) -> single.cancelSubscription());
    try {
      publisher.subscribe(single);
    } catch (Throwable thrown) {
      // Errors too: the caller receives them from the future.
      single.result.completeExceptionally(thrown);
    }
    return single.result;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    rejectNull(newSubscription, "The publisher passed a null subscription to onSubscribe");
    if (subscription != null) {
      newSubscription.cancel();
      return;
    }
    subscription = newSubscription;
    if (result.isDone()) {
      // The future was completed before there was a subscription to cancel.
      newSubscription.cancel();
    } else {
      request(newSubscription);
    }
  }

  /** A subscription whose {@code request} throws may never send a signal. */
  private void request(Flow.Subscription newSubscription) {
    try {
      newSubscription.request(DEMAND);
    } catch (Throwable thrown) {
      result.completeExceptionally(thrown);
    }
  }

  @Override
  public void onNext(T next) {
    rejectNull(next, "The publisher emitted a null element");
    if (!setValue(next)) {
      result.completeExceptionally(
          new IllegalStateException("The publisher emitted more than one value; use Async.stream"));
    }
  }

  /** Returns false if there is a value already. Synchronized, so that no second value is lost. */
  private synchronized boolean setValue(T next) {
    boolean isFirst = value == null;
    value = isFirst ? next : value;
    return isFirst;
  }

  @Override
  public void onError(Throwable failure) {
    rejectNull(failure, "The publisher passed a null failure to onError");
    subscription = null;
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    subscription = null;
    if (value == null && isRequired) {
      result.completeExceptionally(
          new NoSuchElementException("The publisher completed without a value"));
    } else {
      result.complete(value);
    }
  }

  /** Fails the future too: a publisher that breaks this rule may never send another signal. */
  private void rejectNull(@Nullable Object signal, String message) {
    if (signal == null) {
      NullPointerException violation = new NullPointerException(message);
      result.completeExceptionally(violation);
      throw violation;
    }
  }

  private void cancelSubscription() {
    Flow.Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
  }
}
