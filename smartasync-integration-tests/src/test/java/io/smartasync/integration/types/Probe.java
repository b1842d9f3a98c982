package io.smartasync.integration.types;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A subscriber that requests what its test wants. */
final class Probe<T> implements Flow.Subscriber<T> {

  private static final long PATIENCE_SECONDS = 100;

  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
  private final BlockingQueue<T> received = new LinkedBlockingQueue<>();
  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

  static <T> Probe<T> of(Flow.Publisher<T> publisher) {
    Probe<T> probe = new Probe<>();
    publisher.subscribe(probe);
    return probe;
  }

  void request(long n) throws Exception {
    subscription.get(PATIENCE_SECONDS, TimeUnit.SECONDS).request(n);
  }

  void cancel() throws Exception {
    subscription.get(PATIENCE_SECONDS, TimeUnit.SECONDS).cancel();
  }

  /** The next element, or null if it is long in coming. */
  @Nullable T next() throws InterruptedException {
    return received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** How many elements have been received and not been taken. */
  int size() {
    return received.size();
  }

  /** Fails as the publisher did, at its end. */
  void awaitEnd() throws Exception {
    end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void onSubscribe(Flow.Subscription newSubscription) {
    subscription.complete(newSubscription);
  }

  @Override
  public void onNext(T element) {
    received.add(element);
  }

  @Override
  public void onError(Throwable failure) {
    end.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    end.complete(null);
  }
}
