package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Description("Two futures of an any and of a race complete at the same time; a third never does.")
@Outcome(
    id = {"a, a, cancelled", "b, b, cancelled", "a, b, cancelled", "b, a, cancelled"},
    expect = ACCEPTABLE,
    desc = "One of the two is the first, and the third future is cancelled.")
@Outcome(
    id = "",
    expect = FORBIDDEN,
    desc = "A combination does not complete, or the third future is not cancelled.")
@State
public class FirstResultsRace {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> another = new CompletableFuture<>();
  private final CompletableFuture<String> third = new CompletableFuture<>();
  private final CompletableFuture<String> any = Async.any(one.copy(), another.copy(), third);
  private final CompletableFuture<String> race = Async.race(one.copy(), another.copy());

  @Actor
  public void completer() {
    one.complete("a");
  }

  @Actor
  public void other() {
    another.complete("b");
  }

  @Arbiter
  public void arbiter(LLL_Result r) {
    r.r1 = Outcomes.of(any);
    r.r2 = Outcomes.of(race);
    r.r3 = Outcomes.of(third);
  }
}
