package io.smartasync.tck;

import java.util.concurrent.Flow;
import org.reactivestreams.tck.flow.FlowSubscriberBlackboxVerification;

/** What the TCK has to say of the subscriber behind {@code Async.single}, from outside. */
public class SingleBlackboxVerification extends FlowSubscriberBlackboxVerification<Integer> {

  /** For TestNG. */
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
