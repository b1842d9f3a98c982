package io.smartasync.tck;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.SubscriberPuppet;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.WhiteboxSubscriberProbe;
import org.reactivestreams.tck.flow.FlowSubscriberWhiteboxVerification;
import org.testng.annotations.AfterMethod;

/** White-box verification of the subscriber of {@code Async.stream}. */
public class StreamWhiteboxVerification extends FlowSubscriberWhiteboxVerification<Integer> {

  /** Some tests emit as many elements as they have asked the consumer to consume. */
  private static final int PREFETCH = 4;

  private final Queue<ConsumedStream<?>> streams = new ConcurrentLinkedQueue<>();

  /** Called by TestNG. */
  public StreamWhiteboxVerification() {
    super(Environment.create());
  }

  @Override
  protected Flow.Subscriber<Integer> createFlowSubscriber(WhiteboxSubscriberProbe<Integer> probe) {
    ConsumedStream<Integer> stream = new ConsumedStream<>(PREFETCH);
    streams.add(stream);
    return new Probed(stream, probe);
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

  /** Reports the signals of the subscriber to the TCK, and lets the TCK drive the consumer. */
  private static final class Probed implements Flow.Subscriber<Integer>, SubscriberPuppet {

    private final ConsumedStream<Integer> stream;
    private final Flow.Subscriber<? super Integer> subscriber;
    private final WhiteboxSubscriberProbe<Integer> probe;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    Probed(ConsumedStream<Integer> stream, WhiteboxSubscriberProbe<Integer> probe) {
      this.stream = stream;
      this.subscriber = stream.subscriber();
      this.probe = probe;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscriber.onSubscribe(subscription);
      if (subscribed.compareAndSet(false, true)) {
        probe.registerOnSubscribe(this);
      }
    }

    @Override
    public void onNext(Integer element) {
      subscriber.onNext(element);
      probe.registerOnNext(element);
    }

    @Override
    public void onError(Throwable failure) {
      subscriber.onError(failure);
      probe.registerOnError(failure);
    }

    @Override
    public void onComplete() {
      subscriber.onComplete();
      probe.registerOnComplete();
    }

    @Override
    public void triggerRequest(long elements) {
      stream.consume(elements);
    }

    @Override
    public void signalCancel() {
      stream.close();
    }
  }
}
