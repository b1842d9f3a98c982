package io.smartasync.tck;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** A future of a publisher's single value, whose subscriber is passed to the TCK. */
final class AwaitedValue<T> {

  private final CompletableFuture<Flow.Subscriber<? super T>> subscriber =
      new CompletableFuture<>();
  private final CompletableFuture<T> value;

  AwaitedValue() {
    Flow.Publisher<T> publisher = subscriber::complete;
    value = Async.single(publisher);
  }

  /** Returns the subscriber of the future. */
  Flow.Subscriber<? super T> subscriber() {
    return await(subscriber);
  }

  /** Cancels the future. */
  void cancel() {
    value.cancel(true);
  }
}
