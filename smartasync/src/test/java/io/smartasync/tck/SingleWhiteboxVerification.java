package io.smartasync.tck;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.SubscriberPuppet;
import org.reactivestreams.tck.SubscriberWhiteboxVerification.WhiteboxSubscriberProbe;
import org.reactivestreams.tck.flow.FlowSubscriberWhiteboxVerification;

/** What the TCK has to say of the subscriber behind {@code Async.single}, looking on. */
public class SingleWhiteboxVerification extends FlowSubscriberWhiteboxVerification<Integer> {

  /** For TestNG. */
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

  /** Tells the TCK what the subscriber was told, and lets it cancel the future. */
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

    /** The subscriber has requested all that it ever will. */
    @Override
    public void triggerRequest(long elements) {}

    @Override
    public void signalCancel() {
      value.cancel();
    }
  }
}
