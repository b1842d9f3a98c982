package io.smartasync.tck;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.SubscriberPuppet;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.WhiteboxSubscriberProbe;
import org.reactivestreams.tck.flow.FlowSubscriberWhiteboxVerification;

/** White-box verification of the subscriber of {@code Async.single}. */
public class SingleWhiteboxVerification extends FlowSubscriberWhiteboxVerification<Integer> {

  /** Called by TestNG. */
  public SingleWhiteboxVerification() {
    super(Environment.create());
  }

  @Override
  protected Flow.Subscriber<Integer> createFlowSubscriber(WhiteboxSubscriberProbe<Integer> probe) {
    return new Probed(new AwaitedValue<>(), probe);
  }

  @Override
  public Integer createElement(int element) {
    return element;
  }

  /** Reports the signals of the subscriber to the TCK, and lets the TCK cancel the future. */
  private static final class Probed implements Flow.Subscriber<Integer>, SubscriberPuppet {

    private final AwaitedValue<Integer> value;
    private final Flow.Subscriber<? super Integer> subscriber;
    private final WhiteboxSubscriberProbe<Integer> probe;
    private final AtomicBoolean subscribed = new AtomicBoolean();

    Probed(AwaitedValue<Integer> value, WhiteboxSubscriberProbe<Integer> probe) {
      this.value = value;
      this.subscriber = value.subscriber();
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

    /** Does nothing: the subscriber has already requested all its demand. */
    @Override
    public void triggerRequest(long elements) {}

    @Override
    public void signalCancel() {
      value.cancel();
    }
  }
}
