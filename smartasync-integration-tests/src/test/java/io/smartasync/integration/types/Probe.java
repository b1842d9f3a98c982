package io.smartasync.integration.types;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A subscriber whose demand is controlled by the test. */
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

  /** Returns the next element, or null if none arrives in time. */
  @Nullable T next() throws InterruptedException {
    return received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Returns how many received elements have not been taken yet. */
  int size() {
    return received.size();
  }

  /** Returns when the publisher completes; throws its failure if it fails. */
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
