package io.smartasync.tck;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;
import org.testng.annotations.AfterMethod;

/** What the TCK has to say of the subscriber behind {@code Async.stream}, from outside. */
public class StreamBlackboxVerification extends FlowSubscriberBlackboxVerification<Integer> {

  private final Queue<ConsumedStream<?>> streams = new ConcurrentLinkedQueue<>();

  /** For TestNG. */
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

  /** The least that is possible; the TCK takes no more than is requested. */
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
