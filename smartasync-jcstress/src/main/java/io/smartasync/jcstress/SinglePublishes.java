package io.smartasync.jcstress;

import static io.smartasync.Async.await;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

@JCStressTest
@Description(
    "The single value of a publisher and the publisher's earlier writes are visible after its await.")
@Outcome(id = "value, 1", expect = ACCEPTABLE, desc = "All writes are visible.")
@Outcome(id = "", expect = FORBIDDEN, desc = "A write is not visible.")
@State
public class SinglePublishes {

  private final Source<String> source = new Source<>();
  private final CompletableFuture<String> single = Async.single(source);
  private int written;

  @Actor
  public void publisher() {
    Flow.Subscriber<? super String> subscriber = source.subscriber();
    written = 1;
    subscriber.onNext("value");
    subscriber.onComplete();
  }

  @Actor
  public void waiter(LI_Result r) {
    r.r1 = await(single);
    r.r2 = written;
  }
}
