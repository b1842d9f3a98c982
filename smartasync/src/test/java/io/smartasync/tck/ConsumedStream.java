package io.smartasync.tck;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/**
 * A stream whose subscriber is passed to the TCK, and a thread that consumes it as far as allowed.
 */
final class ConsumedStream<T> implements AutoCloseable {

  private final CompletableFuture<Flow.Subscriber<? super T>> subscriber =
      new CompletableFuture<>();
  private final Semaphore permits = new Semaphore(0);
  private final Stream<T> stream;
  private final CompletableFuture<Long> consumer;

  ConsumedStream(int prefetch) {
    Flow.Publisher<T> publisher = subscriber::complete;
    stream = Async.stream(publisher, prefetch);
    consumer = Async.start(this::consumeWhatIsPermitted);
  }

  private long consumeWhatIsPermitted() throws InterruptedException {
    Iterator<T> elements = stream.iterator();
    long consumed = 0;
    while (elements.hasNext()) {
      permits.acquire();
      elements.next();
      consumed++;
    }
    return consumed;
  }

  /** Returns the subscriber of the stream, whose signals the TCK observes. */
  Flow.Subscriber<? super T> subscriber() {
    return await(subscriber);
  }

  /** Lets the thread consume more elements. */
  void consume(long elements) {
    permits.release((int) Math.min(elements, 1_000_000));
  }

  @Override
  public void close() {
    stream.close();
    consumer.cancel(true);
  }
}
