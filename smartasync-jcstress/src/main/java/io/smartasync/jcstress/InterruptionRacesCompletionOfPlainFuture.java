package io.smartasync.jcstress;

import static io.smartasync.Async.await;
import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Description("A caller that waits for a plain future is interrupted while it is completed.")
@Outcome(
    id = "value, kept, value",
    expect = ACCEPTABLE,
    desc = "The result has won; the flag stays set for the next wait.")
@Outcome(
    id = "interrupted, kept, cancelled",
    expect = ACCEPTABLE,
    desc = "The interrupt has won: the awaited future is cancelled and the flag is set again.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "The interrupt or the result is lost, or both have won.")
@State
public class InterruptionRacesCompletionOfPlainFuture {

  private final FutureTask<String> future = new FutureTask<>(() -> "value");
  private final InterruptedCall call = new InterruptedCall();
  private final CompletableFuture<InterruptedCall.Ended> ended = call.start(() -> await(future));

  @Actor
  public void completer() {
    future.run();
  }

  @Actor
  public void interrupter() {
    call.interrupt();
  }

  @Arbiter
  public void arbiter(LLL_Result r) {
    InterruptedCall.Ended end = ended.join();
    r.r1 = end.outcome();
    r.r2 = end.flag();
    r.r3 = Outcomes.of(future);
  }
}
