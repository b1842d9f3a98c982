package io.smartasync.jcstress;

import static io.smartasync.Async.await;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

@JCStressTest
@Description("A stream is closed while its consumer waits and its publisher emits and ends.")
@Outcome(id = "element end, 0", expect = ACCEPTABLE, desc = "The publisher has won.")
@Outcome(
    id = "(element )?closed, [01]",
    expect = ACCEPTABLE,
    desc =
        "Closing has won: the consumer wakes up and fails, the publisher is cancelled unless it is done.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "An element or the end is lost, or the publisher is cancelled twice.")
@State
public class CloseRacesCompletion {

  private final Source<String> source = new Source<>();
  private final Stream<String> stream = Async.stream(source);
  private final Iterator<String> elements = stream.iterator();
  private final CompletableFuture<String> consumed =
      Async.start(() -> Consumption.of(elements).words());

  @Actor
  public void publisher() {
    Flow.Subscriber<? super String> subscriber = source.subscriber();
    subscriber.onNext("element");
    subscriber.onComplete();
  }

  @Actor
  public void closer() {
    Flow.Subscriber<? super String> unused = source.subscriber();
    stream.close();
  }

  @Arbiter
  public void arbiter(LI_Result r) {
    r.r1 = await(consumed);
    r.r2 = source.cancellations();
  }
}
