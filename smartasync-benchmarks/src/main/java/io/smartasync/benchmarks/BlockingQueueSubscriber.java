package io.smartasync.benchmarks;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over a publisher through a bounded queue between two threads, as is often written by
 * hand.
 */
final class BlockingQueueSubscriber<T> implements Flow.Subscriber<T>, Iterator<T> {

  private static final int PREFETCH = 256;

  /** Marks the end in the queue; a failure is queued as itself. */
  private static final Object END = new Object();

  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(PREFETCH + 1);
  private Flow.@Nullable Subscription subscription;
  private int consumed;
  private @Nullable Object next;

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(PREFETCH);
  }

  @Override
  public void onNext(T element) {
    queue.add(element);
  }

  @Override
  public void onError(Throwable failure) {
    queue.add(failure);
  }

  @Override
  public void onComplete() {
    queue.add(END);
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = take();
    }
    if (next instanceof Throwable failure) {
      throw new IllegalStateException(failure);
    }
    return next != END;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    @SuppressWarnings("unchecked") // all other entries are elements
    T element = (T) Objects.requireNonNull(next);
    next = null;
    return element;
  }

  private Object take() {
    Flow.Subscription source = subscription;
    try {
      if (source != null && ++consumed == PREFETCH / 2) {
        consumed = 0;
        source.request(PREFETCH / 2);
      }
      return queue.take();
    } catch (InterruptedException e) {
      if (source != null) {
        source.cancel();
      }
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
