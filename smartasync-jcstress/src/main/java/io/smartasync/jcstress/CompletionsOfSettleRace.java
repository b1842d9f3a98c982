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
import org.openjdk.jcstress.infra.results.LLL_Result;

@JCStressTest
@Description("Two futures of a settle complete at the same time, while it is cancelled.")
@Outcome(
    id = "value and failure, a, failed",
    expect = ACCEPTABLE,
    desc = "The futures were first, and both have an outcome.")
@Outcome(
    id = {
      "cancelled, a, failed",
      "cancelled, cancelled, failed",
      "cancelled, a, cancelled",
      "cancelled, cancelled, cancelled"
    },
    expect = ACCEPTABLE,
    desc = "The cancellation was first, and every future is done.")
@Outcome(id = "", expect = FORBIDDEN, desc = "An outcome is missing, or a future continues.")
@State
public class CompletionsOfSettleRace {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> another = new CompletableFuture<>();
  private final CompletableFuture<List<io.smartasync.Outcome<String>>> settled =
      Async.settle(List.of(one, another));

  @Actor
  public void completer() {
    one.complete("a");
  }

  @Actor
  public void other() {
    another.completeExceptionally(new IllegalStateException("b"));
  }

  @Actor
  public void canceller() {
    settled.cancel(true);
  }

  @Arbiter
  public void arbiter(LLL_Result r) {
    r.r1 = settled.isCompletedExceptionally() ? Outcomes.of(settled) : describe();
    r.r2 = Outcomes.of(one);
    r.r3 = another.isCancelled() ? Outcomes.CANCELLED : another.isDone() ? "failed" : "pending";
  }

  private String describe() {
    if (!settled.isDone()) {
      return "pending";
    }
    List<io.smartasync.Outcome<String>> outcomes = settled.resultNow();
    return outcomes.get(0).orElse("").equals("a") && !outcomes.get(1).isSuccess()
        ? "value and failure"
        : outcomes.toString();
  }
}
