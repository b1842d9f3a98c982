package io.smartasync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A publisher that sends the signals that a test needs, also invalid ones, and records the calls of
 * its subscription.
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

  /** Returns the subscriber; waits until there is one. */
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

  /** Returns when so many elements have been requested in total. */
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
