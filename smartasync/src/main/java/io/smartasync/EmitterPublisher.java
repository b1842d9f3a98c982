package io.smartasync;

import java.util.Objects;
import java.util.concurrent.Flow;

/** Publishes the elements of a source that calls back and is started for each subscriber. */
record EmitterPublisher<T>(int buffer, Emitter.Registration<T> source)
    implements Flow.Publisher<T> {

  @Override
  public void subscribe(Flow.Subscriber<? super T> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    new EmitterSubscription<T>(buffer, subscriber).start(source);
  }
}
