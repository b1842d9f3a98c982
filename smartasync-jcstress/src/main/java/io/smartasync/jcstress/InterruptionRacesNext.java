package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.Iterator;
import java.util.concurrent.Flow;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLI_Result;

@JCStressTest
@Description(
    "A consumer that waits for an element of a stream is interrupted while one is emitted.")
@Outcome(
    id = "element, kept, 0",
    expect = ACCEPTABLE,
    desc = "The element has won; the flag stays set for the next wait.")
@Outcome(
    id = "interrupted, kept, 1",
    expect = ACCEPTABLE,
    desc = "The interrupt has won: the publisher is cancelled and the flag is set again.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "The interrupt is lost, the publisher is not cancelled, or both have won.")
@State
public class InterruptionRacesNext {

  private final Source<String> source = new Source<>();
  private final Iterator<String> elements = Async.stream(source).iterator();
  private final InterruptedCall call = new InterruptedCall();

  @Actor
  public void consumer(LLI_Result r) {
    InterruptedCall.Ended end = call.run(elements::next);
    r.r1 = end.outcome();
    r.r2 = end.flag();
  }

  @Actor
  public void interrupterAndPublisher() {
    Flow.Subscriber<? super String> subscriber = source.subscriber();
    call.interrupt();
    subscriber.onNext("element");
  }

  @Arbiter
  public void arbiter(LLI_Result r) {
    r.r3 = source.cancellations();
  }
}
