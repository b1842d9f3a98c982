package io.smartasync.tck;

import io.smartasync.Async;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** Verification of {@code Async.createPublisher}, with a source that is asked for its elements. */
public class EmitterVerification extends FlowPublisherVerification<Long> {

  /** Called by TestNG. */
  public EmitterVerification() {
    super(Environment.create(), Environment.GARBAGE_MILLIS);
  }

  @Override
  public Flow.Publisher<Long> createFlowPublisher(long elements) {
    return Async.createPublisher(
        0,
        emitter -> {
          AtomicLong emitted = new AtomicLong();
          if (elements == 0) {
            emitter.complete();
          }
          emitter.onRequest(
              n -> {
                for (long i = 0; i < n && emitter.next(emitted.getAndIncrement()); i++) {
                  if (emitted.get() == elements) {
                    emitter.complete();
                  }
                }
              });
        });
  }

  @Override
  public Flow.Publisher<Long> createFailedFlowPublisher() {
    return Async.createPublisher(
        emitter -> {
          throw new IllegalStateException("This source always fails");
        });
  }
}
