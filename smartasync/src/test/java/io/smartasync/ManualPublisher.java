package io.smartasync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A publisher that does, rightly or wrongly, what a test tells it to, and remembers what it is
 * told.
 */
final class ManualPublisher<T> implements Flow.Publisher<T>, Flow.Subscription {

  private final CompletableFuture<Flow.Subscriber<? super T>> subscriber =
      new CompletableFuture<>();
  private final AtomicInteger subscriptions = new AtomicInteger();
  private final AtomicInteger cancellations = new AtomicInteger();
  private final AtomicLong requested = new AtomicLong();
  private final List<Long> requests = new CopyOnWriteArrayList<>();

  @Override
  public void subscribe(Flow.Subscriber<? super T> newSubscriber) {
    subscriptions.incrementAndGet();
    subscriber.complete(newSubscriber);
    newSubscriber.onSubscribe(this);
  }

  @Override
  public void request(long n) {
    requests.add(n);
    requested.addAndGet(n);
  }

  @Override
  public void cancel() {
    cancellations.incrementAndGet();
  }

  /** The subscriber, once there is one. */
  Flow.Subscriber<? super T> subscriber() {
    return subscriber.join();
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  final void emit(T... elements) {
    for (T element : elements) {
      subscriber().onNext(element);
    }
  }

  /** Returns when so many elements have been requested in all. */
  void untilRequested(long n) {
    Threads.until(() -> requested.get() >= n);
  }

  int subscriptions() {
    return subscriptions.get();
  }

  int cancellations() {
    return cancellations.get();
  }

  List<Long> requests() {
    return requests;
  }
}
