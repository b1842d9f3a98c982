package io.smartasync;

import java.util.Objects;
import java.util.concurrent.Flow;

/** Publishes the elements of a source that calls back and is started for each subscriber. */
record EmitterPublisher<T>(int buffer, Emitter.Registration<T> source)
    implements Flow.Publisher<T> {

  /** Its result type is the interface, so that the verifier of a caller does not load it. */
  static <T> Flow.Publisher<T> of(int buffer, Emitter.Registration<T> source) {
    return new EmitterPublisher<>(buffer, source);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    new EmitterSubscription<T>(buffer, subscriber).start(source);
  }
}
