package io.smartasync;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Publishes the elements of a stream that is created for each subscriber. */
record StreamPublisher<T>(Callable<? extends Stream<? extends T>> source)
    implements Flow.Publisher<T> {

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    new StreamSubscription<T>(source, subscriber).start();
  }
}
