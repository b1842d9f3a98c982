package io.smartasync.jcstress;

import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A publisher for one subscriber; the test sends the signals. */
final class Source<T> implements Flow.Publisher<T>, Flow.Subscription {

  private final AtomicInteger cancellations = new AtomicInteger();
  private volatile Flow.@Nullable Subscriber<? super T> subscriber;
  private volatile boolean isRequested;

  @Override
  public void subscribe(Flow.Subscriber<? super T> newSubscriber) {
    subscriber = newSubscriber;
    newSubscriber.onSubscribe(this);
  }

  @Override
  public void request(long n) {
    isRequested = true;
  }

  @Override
  public void cancel() {
    cancellations.incrementAndGet();
  }

  /** Waits for the first request and returns the subscriber. */
  Flow.Subscriber<? super T> subscriber() {
    Spin.until(() -> isRequested);
    return Objects.requireNonNull(subscriber);
  }

  int cancellations() {
    return cancellations.get();
  }
}
