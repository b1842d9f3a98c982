package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLLL_Result;

@JCStressTest
@Description("The last part of a combination is completed while the combination is cancelled.")
@Outcome(id = "\\[a, b\\], false, a, b", expect = ACCEPTABLE, desc = "The completion has won.")
@Outcome(
    id = "cancelled, true, (a|cancelled), (b|cancelled)",
    expect = ACCEPTABLE,
    desc = "The cancellation has won; no part is left unfinished.")
@Outcome(id = "", expect = FORBIDDEN, desc = "Both or neither have won.")
@State
public class CompletionRacesCancellationOfAll {

  private final CompletableFuture<String> first = new CompletableFuture<>();
  private final CompletableFuture<String> last = new CompletableFuture<>();
  private final CompletableFuture<List<String>> all = Async.all(first, last);

  @Actor
  public void completer() {
    first.complete("a");
    last.complete("b");
  }

  @Actor
  public void canceller(LLLL_Result r) {
    r.r2 = all.cancel(true);
  }

  @Arbiter
  public void arbiter(LLLL_Result r) {
    r.r1 = Outcomes.of(all);
    r.r3 = Outcomes.of(first);
    r.r4 = Outcomes.of(last);
  }
}
