package io.smartasync;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The one value of a publisher as a future, which cancels the subscription however it is completed
 * from outside.
 */
final class SingleValueSubscriber<T> implements Flow.Subscriber<T> {

  /** One more than there may be, so that a further one is noticed. */
  private static final long DEMAND = 2;

  private final boolean isRequired;
  private final CompletableFuture<@Nullable T> result = new CompletableFuture<>();
  private @Nullable T value;

  /** Null before it is there and after the publisher is done with it. */
  private volatile Flow.@Nullable Subscription subscription;

  private SingleValueSubscriber(boolean isRequired) {
    this.isRequired = isRequired;
  }

  /** The future of the value; null, or a failure where the value is required, if there is none. */
  static <T> CompletableFuture<@Nullable T> of(
      Flow.Publisher<? extends T> publisher, boolean isRequired) {
    Objects.requireNonNull(publisher, "publisher");
    SingleValueSubscriber<T> single = new SingleValueSubscriber<>(isRequired);
    Stages.whenDone(single.result, single.result, (value, failure) -> single.cancelSubscription());
    try {
      publisher.subscribe(single);
    } catch (Throwable thrown) {
      // Errors too: the future is where its owner meets them.
      single.result.completeExceptionally(thrown);
    }
    return single.result;
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    refuseNull(newSubscription, "The publisher's subscription is null");
    if (subscription != null) {
      newSubscription.cancel();
      return;
    }
    subscription = newSubscription;
    if (result.isDone()) {
      // Completed before there was a subscription to cancel.
      newSubscription.cancel();
    } else {
      newSubscription.request(DEMAND);
    }
  }

  @Override
  public void onNext(T next) {
    refuseNull(next, "The publisher emitted null");
    if (value != null) {
      result.completeExceptionally(
          new IllegalStateException("The publisher has more than one value; use Async.stream"));
      return;
    }
    value = next;
  }

  @Override
  public void onError(Throwable failure) {
    refuseNull(failure, "The publisher failed with null");
    subscription = null;
    result.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    subscription = null;
    if (value == null && isRequired) {
      result.completeExceptionally(new NoSuchElementException("The publisher has no value"));
    } else {
      result.complete(value);
    }
  }

  /** A publisher that breaks the rules this way may never say anything more. */
  private void refuseNull(@Nullable Object signal, String message) {
    if (signal == null) {
      NullPointerException breach = new NullPointerException(message);
      result.completeExceptionally(breach);
      throw breach;
    }
  }

  private void cancelSubscription() {
    Flow.Subscription current = subscription;
    if (current != null) {
      current.cancel();
    }
  }
}
