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
import org.openjdk.jcstress.infra.results.LL_Result;

@JCStressTest
@Description("The only two futures of an any fail at the same time.")
@Outcome(
    id = {"a, b", "b, a"},
    expect = ACCEPTABLE,
    desc = "It fails with one of the failures, and the other is suppressed.")
@Outcome(id = "", expect = FORBIDDEN, desc = "A failure is lost, or the any does not fail.")
@State
public class LastFailuresOfAnyRace {

  private final CompletableFuture<String> one = new CompletableFuture<>();
  private final CompletableFuture<String> another = new CompletableFuture<>();
  private final CompletableFuture<String> any = Async.any(one, another);

  @Actor
  public void completer() {
    one.completeExceptionally(new IllegalStateException("a"));
  }

  @Actor
  public void other() {
    another.completeExceptionally(new IllegalStateException("b"));
  }

  @Arbiter
  public void arbiter(LL_Result r) {
    if (any.isCompletedExceptionally()) {
      Throwable failure = any.exceptionNow();
      r.r1 = failure.getMessage();
      r.r2 = failure.getSuppressed().length == 1 ? failure.getSuppressed()[0].getMessage() : "none";
    } else {
      r.r1 = Outcomes.of(any);
    }
  }
}
