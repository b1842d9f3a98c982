package io.smartasync.tck;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.annotations.AfterMethod;

/** Black-box verification of the subscriber of {@code Async.stream}. */
public class StreamBlackboxVerification extends FlowSubscriberBlackboxVerification<Integer> {

  private final Queue<ConsumedStream<?>> streams = new ConcurrentLinkedQueue<>();

  /** Called by TestNG. */
  public StreamBlackboxVerification() {
    super(Environment.create());
  }

  @Override
  @SuppressWarnings("unchecked") // a subscriber takes what is less than it can take
  public Flow.Subscriber<Integer> createFlowSubscriber() {
    ConsumedStream<Integer> stream = new ConsumedStream<>(prefetch());
    stream.consume(Long.MAX_VALUE);
    streams.add(stream);
    return (Flow.Subscriber<Integer>) stream.subscriber();
  }

  /** The smallest prefetch; the TCK emits no more than is requested. */
  int prefetch() {
    return 1;
  }

  @Override
  public Integer createElement(int element) {
    return element;
  }

  /** Ends the threads that consume. */
  @AfterMethod
  public void closeStreams() {
    streams.forEach(ConsumedStream::close);
    streams.clear();
  }
}
