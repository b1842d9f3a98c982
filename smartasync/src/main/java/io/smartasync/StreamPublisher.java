package io.smartasync;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** Publishes the elements of a stream that is created for each subscriber. */
record StreamPublisher<T>(Callable<? extends Stream<? extends T>> source)
    implements Flow.Publisher<T> {

  /** Its result type is the interface, so that the verifier of a caller does not load it. */
  static <T> Flow.Publisher<T> of(Callable<? extends Stream<? extends T>> source) {
    return new StreamPublisher<>(source);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    new StreamSubscription<T>(source, subscriber).start();
  }
}
