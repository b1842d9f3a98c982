package io.smartasync.tck;

import io.smartasync.Async;
import java.util.concurrent.Flow;
import java.util.stream.LongStream;
import org.reactivestreams.tck.flow.FlowPublisherVerification;

/** Verification of {@code Async.publisher}. */
public class PublisherVerification extends FlowPublisherVerification<Long> {

  /** Called by TestNG. */
  public PublisherVerification() {
    super(Environment.create(), Environment.GARBAGE_MILLIS);
  }

  @Override
  public Flow.Publisher<Long> createFlowPublisher(long elements) {
    return Async.publisher(() -> LongStream.range(0, elements).boxed());
  }

  @Override
  public Flow.Publisher<Long> createFailedFlowPublisher() {
    return Async.publisher(
        () -> {
          throw new IllegalStateException("This source always fails");
        });
  }
}
