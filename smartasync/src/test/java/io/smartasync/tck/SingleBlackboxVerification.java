package io.smartasync.tck;

import java.util.concurrent.Flow;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;

/** Black-box verification of the subscriber of {@code Async.single}. */
public class SingleBlackboxVerification extends FlowSubscriberBlackboxVerification<Integer> {

  /** Called by TestNG. */
  public SingleBlackboxVerification() {
    super(Environment.create());
  }

  @Override
  @SuppressWarnings("unchecked") // a subscriber takes what is less than it can take
  public Flow.Subscriber<Integer> createFlowSubscriber() {
    return (Flow.Subscriber<Integer>) new AwaitedValue<Integer>().subscriber();
  }

  @Override
  public Integer createElement(int element) {
    return element;
  }
}
