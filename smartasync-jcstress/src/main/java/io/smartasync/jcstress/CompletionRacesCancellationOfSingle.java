package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLI_Result;

@JCStressTest
@Description("A publisher emits its single value while the subscription is cancelled.")
@Outcome(
    id = "value, false, 0",
    expect = ACCEPTABLE,
    desc = "The value has won; the publisher is done and not cancelled.")
@Outcome(
    id = {"cancelled, true, 0", "cancelled, true, 1"},
    expect = ACCEPTABLE,
    desc = "The cancellation has won; the publisher may be done already.")
@Outcome(id = "", expect = FORBIDDEN, desc = "Both or neither have won.")
@State
public class CompletionRacesCancellationOfSingle {

  private final Source<String> source = new Source<>();
  private final CompletableFuture<String> single = Async.single(source);

  @Actor
  public void publisher() {
    Flow.Subscriber<? super String> subscriber = source.subscriber();
    subscriber.onNext("value");
    subscriber.onComplete();
  }

  @Actor
  public void canceller(LLI_Result r) {
    r.r2 = single.cancel(true);
  }

  @Arbiter
  public void arbiter(LLI_Result r) {
    r.r1 = Outcomes.of(single);
    r.r3 = source.cancellations();
  }
}
